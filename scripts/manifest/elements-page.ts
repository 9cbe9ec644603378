/** docs/elements.md, made from the manifest: a section an element. */
import {elementsOf} from './manifest.js';
import type {Attribute, CssProperty, ElementDeclaration, Manifest, Member, Said} from './types.js';

const NOTE = '<!-- Generated from the class docs by `npm run generate`; edit those. -->';

const INTRODUCTION = `What each element shows, takes and tells. The same facts are in \`custom-elements.json\`, for tools.

Every element takes its bundle from, in this order: its \`bundle\` property · a
\`<script type="application/json">\` child · its \`src\` attribute · the nearest \`<policy-bundle>\` · the
page's \`<link rel="policy-bundle" href="…">\`. Properties may be set before the element is defined.
Events bubble out of shadow roots; what they carry is in [events.md](events.md).`;

export const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
export const code = (text: string) => (text ? `\`${cell(text)}\`` : '');
/** Descriptions come as sentences and as parts of one; tables have them all begin alike. */
export const says = (text = '') =>
  cell(text.charAt(0).toUpperCase() + text.slice(1)).replace(/\.$/, '');

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function part(title: string, head: string[], rows: string[][]): string[] {
  return rows.length ? [`**${title}**`, table(head, rows)] : [];
}

function inputRow(attribute: Attribute | undefined, member: Member | undefined): string[] {
  const type = (member ?? attribute)?.type?.text ?? '';
  return [
    code(attribute?.name ?? ''),
    code(member?.name ?? ''),
    code(type.replace(/ \| undefined$/, '')),
    code(member?.default ?? attribute?.default ?? ''),
    says((attribute ?? member)?.description),
  ];
}

/** Attributes with the property of each, own ones first, then what is a property alone. */
function inputs({attributes = [], members = []}: ElementDeclaration): string[][] {
  const fields = members.filter(({kind, readonly}) => kind === 'field' && !readonly);
  const settable = fields.filter(({type}) => !type?.text.startsWith('Promise'));
  return [
    ...attributes.map((attribute) =>
      inputRow(
        attribute,
        settable.find(({name}) => name === (attribute.fieldName ?? attribute.name)),
      ),
    ),
    ...settable
      .filter(({name}) => !attributes.some(({fieldName}) => fieldName === name))
      .map((member) => inputRow(undefined, member)),
  ];
}

/** What scripts read or call. */
const outputs = ({members = []}: ElementDeclaration): string[][] =>
  members
    .filter(
      ({kind, readonly, type}) =>
        kind === 'method' || readonly || /^Promise/.test(type?.text ?? ''),
    )
    .map(({kind, name, type, parameters = [], return: returns, description}) => [
      code(kind === 'method' ? `${name}(${parameters.map((each) => each.name).join(', ')})` : name),
      code(type?.text ?? returns?.type?.text ?? ''),
      says(description),
    ]);

const named = (list: readonly Said[] = []): string[][] =>
  list.map(({name, description}) => [code(name), says(description)]);

const properties = (list: readonly CssProperty[]): string[][] =>
  list.map(({name, description, default: value}) => [
    code(name),
    code(value ?? ''),
    says(description),
  ]);

const CSS_HEAD = ['custom property', 'default', 'what it is'];

function section(element: ElementDeclaration, common: ReadonlySet<string>): string {
  const {tagName, name, description = '', events = [], slots, cssParts, cssStates} = element;
  const all = element.cssProperties ?? [];
  const own = all.filter((property) => !common.has(property.name));
  const input = ['attribute', 'property', 'type', 'default', 'what it is'];
  const slotRows = (slots ?? []).map((slot) => [
    slot.name ? code(slot.name) : '(default)',
    says(slot.description),
  ]);
  return [
    `## \`<${tagName}>\``,
    description,
    `Class \`${name}\` of \`forthright\`; registered by \`forthright/define/${tagName}\`.`,
    ...part('Attributes and properties', input, inputs(element)),
    ...part('For scripts', ['member', 'type', 'what it is'], outputs(element)),
    ...part(
      'Events',
      ['event', 'class', 'when'],
      events.map((event) => [
        `[\`${event.name}\`](events.md#${event.name})`,
        code(event.type?.text ?? ''),
        says(event.description),
      ]),
    ),
    ...part('Slots', ['slot', 'what goes there'], slotRows),
    ...part('Parts', ['part', 'what it is'], named(cssParts)),
    ...part(
      'States',
      ['state', 'when'],
      named(cssStates).map(([state = '', when = '']) => [
        state.replace(/^`(?!:)(.*)`$/, '`:state($1)`'),
        when,
      ]),
    ),
    ...part('Custom properties of its own', CSS_HEAD, properties(own)),
    ...(all.length ? ['Reads the [common custom properties](#custom-properties).'] : []),
  ].join('\n\n');
}

/** Those that every element reads that draws something. */
function commonProperties(elements: readonly ElementDeclaration[]): CssProperty[] {
  const lists = elements.flatMap(({cssProperties: list}) => (list?.length ? [list] : []));
  const [first = []] = lists;
  return first.filter(({name}) => lists.every((list) => list.some((each) => each.name === name)));
}

export function elementsPage(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const common = commonProperties(elements);
  const names = new Set(common.map(({name}) => name));
  const contents = elements.map(({tagName}) => `- [\`<${tagName}>\`](#${tagName})`);
  return [
    NOTE,
    '# Elements',
    INTRODUCTION,
    [...contents, '- [Custom properties](#custom-properties)'].join('\n'),
    ...elements.map((element) => section(element, names)),
    '## Custom properties',
    'Set them on an element or anywhere above it. They are read by every element that draws something.',
    table(CSS_HEAD, properties(common)),
  ].join('\n\n');
}
