/** What we read and write of a custom elements manifest (schema 1, webcomponents/custom-elements-manifest). */
export interface Said {
  name: string;
  description?: string;
}

interface Typed extends Said {
  type?: {text: string};
}

interface Inherited {
  inheritedFrom?: {name: string; module?: string};
}

export interface Attribute extends Typed, Inherited {
  default?: string;
  fieldName?: string;
}

export interface Member extends Typed, Inherited {
  kind: 'field' | 'method';
  privacy?: 'public' | 'private' | 'protected';
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  default?: string;
  parameters?: Typed[];
  return?: {type?: {text: string}};
}

export interface CssProperty extends Said {
  default?: string;
}

export interface Declaration extends Said {
  kind: string;
  tagName?: string;
  customElement?: boolean;
  attributes?: Attribute[];
  members?: Member[];
  events?: Typed[];
  slots?: Said[];
  cssParts?: Said[];
  cssProperties?: CssProperty[];
  cssStates?: Said[];
}

export interface Export {
  kind: string;
  name: string;
  declaration: {name: string; module: string};
}

export interface Module {
  kind: string;
  path: string;
  declarations: Declaration[];
  exports: Export[];
}

export interface Manifest {
  $comment: string;
  schemaVersion: string;
  readme: string;
  modules: Module[];
}

/** A declaration of an element that pages use. */
export type ElementDeclaration = Declaration & {tagName: string};
