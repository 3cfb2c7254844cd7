import type { Page } from 'playwright-core';

/** How a picture differs from another: the share of places that differ to an eye, and whether the sizes are the same. */
export type Difference = { sameSize: boolean; share: number };

/**
 * Compares two PNG pictures place by place, each place being the mean of four by four pixels: how the edge of a letter
 * is smoothed makes no difference, a letter that stands elsewhere does.
 */
export async function comparePictures(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  const script = `(async ([one, other]) => {
    const read = async base64 => {
      const image = new Image();
      image.src = 'data:image/png;base64,' + base64;
      await image.decode();
      const canvas = document.createElement('canvas');
      const width = Math.ceil(image.naturalWidth / 4);
      const height = Math.ceil(image.naturalHeight / 4);
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const pen = canvas.getContext('2d');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      const means = new Float64Array(width * height);
      for (let y = 0; y < canvas.height; y += 1)
        for (let x = 0; x < canvas.width; x += 1) {
          const at = 4 * (y * canvas.width + x);
          means[Math.floor(y / 4) * width + Math.floor(x / 4)] += (data[at] + data[at + 1] + data[at + 2]) / 48;
        }
      return { means, size: canvas.width + 'x' + canvas.height };
    };
    const [a, b] = await Promise.all([read(one), read(other)]);
    if (a.size !== b.size) return { sameSize: false, share: 1 };
    let differing = 0;
    for (let at = 0; at < a.means.length; at += 1) if (Math.abs(a.means[at] - b.means[at]) > 24) differing += 1;
    return { sameSize: true, share: differing / a.means.length };
  })(${JSON.stringify([one.toString('base64'), other.toString('base64')])})`;
  return page.evaluate(script);
}
