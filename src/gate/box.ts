/** The room that content takes, in CSS pixels, as far as its markup says. */
export interface Box {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const SIZED = 'iframe,img,video,embed,object,canvas,svg';

const pixels = (text: string | null): number | undefined => {
  const found = /^\s*(\d{1,5})(\.\d+)?(px)?\s*$/.exec(text ?? '');
  return found && Number(found[1]) > 0 ? Number(found[1]) : undefined;
};

/** @returns the room that the first element of a template takes which says so by `width` or `height` */
export function boxOf(content: ParentNode): Box {
  for (const element of content.querySelectorAll(SIZED)) {
    const width = pixels(element.getAttribute('width'));
    const height = pixels(element.getAttribute('height'));
    if (width || height) return {width, height};
  }
  return {};
}
