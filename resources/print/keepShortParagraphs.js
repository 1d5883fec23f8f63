/*
 * A paragraph with fewer lines than must stay together at both its ends can't be parted. Now and then Chromium parts it all
 * the same, in columns over several pages, and leaves a line alone; so it is told to keep these whole.
 */
;(() => {
  const short = [...document.querySelectorAll('.body p, .body li')].filter((paragraph) => {
    const { lineHeight, orphans, widows } = getComputedStyle(paragraph)
    const together = Number(orphans) + Number(widows)
    // Half a line for what makes a line higher.
    return paragraph.getBoundingClientRect().height < (together - 0.5) * Number.parseFloat(lineHeight)
  })
  for (const paragraph of short) paragraph.style.breakInside = 'avoid'
})()
