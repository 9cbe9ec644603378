const SVG = 'http://www.w3.org/2000/svg';

/** A tick on one side of a pill and a cross on the other, as 11 CCR § 7015(b) asks beside the title. */
export function optOutIcon(): SVGElement {
  const draw = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    ...children: Node[]
  ) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  return draw(
    'svg',
    {viewBox: '0 0 30 14', 'aria-hidden': 'true', part: 'icon', focusable: 'false'},
    draw('rect', {x: '.75', y: '.75', width: '28.5', height: '12.5', rx: '6.25', class: 'pill'}),
    draw('path', {d: 'M17.6 1H23a6 6 0 0 1 0 12h-8.4z', class: 'half'}),
    draw('path', {d: 'm6.2 7 2.4 2.6 4.6-5.4', class: 'tick'}),
    draw('path', {d: 'm19.4 4.6 4.6 4.8m0-4.8-4.6 4.8', class: 'cross'}),
  );
}
