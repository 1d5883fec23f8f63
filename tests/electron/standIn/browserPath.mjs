/** `startStandIn` looks for a browser; whoever starts the stand-in by hand names it, or has Debian's. */
export const browserPath = () => process.env.WECHSELREDE_BROWSER ?? '/usr/bin/chromium'
