/*
 * Pictures are scaled down to the 300 pixels an inch that print needs, and turned grey where one ink is to do. A JPEG stays
 * one; what can be seen through stays PNG.
 */
// biome-ignore lint/nursery/noFloatingPromises: the promise is the value of this script, which the printer awaits
;(async () => {
  const PIXELS_AN_INCH = 300
  const CSS_INCH = 96
  const QUALITY = 0.88
  const isGrey = document.documentElement.classList.contains('black')

  const isOpaque = (pixels) => {
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] < 255) return false
    return true
  }
  const fitToPrint = async (image) => {
    await image.decode()
    const { naturalWidth, naturalHeight } = image
    const box = image.getBoundingClientRect()
    if (box.width === 0) return
    const shown = Math.min(box.width / naturalWidth, box.height / naturalHeight)
    const scale = Math.min(1, (shown * PIXELS_AN_INCH) / CSS_INCH)
    const isLarge = scale < 0.9
    if (!isLarge && !isGrey) return
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(naturalWidth * (isLarge ? scale : 1))
    canvas.height = Math.ceil(naturalHeight * (isLarge ? scale : 1))
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context.imageSmoothingQuality = 'high'
    if (isGrey) context.filter = 'grayscale(1)'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const isPhotograph =
      !image.src.startsWith('data:image/png') && isOpaque(context.getImageData(0, 0, canvas.width, canvas.height).data)
    image.src = canvas.toDataURL(isPhotograph ? 'image/jpeg' : 'image/png', QUALITY)
    await image.decode()
  }
  for (const image of document.images) await fitToPrint(image)
})()
