/*
 * Print scripts run in the page before it is printed, one after the other; each is awaited. They measure, so all fonts must
 * be there. Those of page margins are no part of the document: nothing has asked for them yet.
 */
// biome-ignore lint/nursery/noFloatingPromises: the promise is the value of this script, which the printer awaits
;(async () => {
  const fonts = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSPageRule)
    .flatMap((rule) => [...rule.cssRules])
    .map((box) => box.style.font)
    .filter((font) => font !== '')
  const digits = '0123456789'
  const words = document.body.textContent + digits
  await Promise.all(fonts.map((font) => document.fonts.load(font, words)))
  document.body.getBoundingClientRect()
  await document.fonts.ready
})()
