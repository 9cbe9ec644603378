/** The types of a bundle, all inferred from or checked against the one schema. Costs nothing at run time. */
export type {NotStated, PolicyBundle, Topic} from './schema/bundle.js';
export type {Ask, Choice, Mechanism, OptOutOf} from './schema/choice.js';
export type {Condition} from './schema/condition.js';
export type {ChangeNotice, DateSaid, Policy, Section} from './schema/policy.js';
export type {Exception, Practice, Retention, Verb} from './schema/practice.js';
export type {Attachment, Contact, Law, Named, Provider, Right, Term} from './schema/provider.js';
export type {Model, Regime} from './schema/regime.js';
export type {DataCategory, Purpose, Recipient, StorageItem} from './schema/storage.js';
export type {Block, DefinitionItem, Inline, ListItem, Prose, TableRow} from './schema/text.js';
