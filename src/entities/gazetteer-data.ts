import type { EntityType } from '../model/index.js';

export interface Tenure {
  readonly office: string;
  readonly of: string;
  readonly from?: string;
  readonly to?: string;
}

/** An entry of `world/` without the names that languages give it. */
export interface WorldEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly names: Readonly<Record<string, string>>;
  readonly state: string | null;
  readonly kind?: string | undefined;
  readonly gender?: 'm' | 'f' | undefined;
  readonly offices?: readonly Tenure[] | undefined;
  readonly standsFor?: string | undefined;
  readonly organOf?: string | undefined;
  /** A name that several bear: the identifiers of those that the text must decide between. */
  readonly within?: readonly string[] | undefined;
  readonly until?: string | undefined;
  /** The family name comes first, as papers write it: «شي جين بينغ». */
  readonly familyFirst?: boolean | undefined;
}

/** An entity with every field, in one order: entities of one shape are quick to read. */
export const inOneShape = (entity: WorldEntity): WorldEntity => ({
  id: entity.id,
  type: entity.type,
  names: entity.names,
  state: entity.state,
  kind: entity.kind,
  gender: entity.gender,
  offices: entity.offices,
  standsFor: entity.standsFor,
  organOf: entity.organOf,
  within: entity.within,
  until: entity.until,
  familyFirst: entity.familyFirst,
});

/** How a name stands for its entity, as bits of `PackedNames.nameRole`. */
export enum NameRole {
  Full = 0,
  /** A part that papers use alone: a family name. */
  Short = 1,
  /** An adjective or demonym: «صيني». */
  Adjective = 2,
  /** Members or people: «الحوثيون», «الروس». */
  People = 4,
  /** Also an everyday word or another thing's name: needs an outlet noun, quotation marks or the like. */
  Everyday = 8,
  /** Counts only after a noun of its kind: «صحيفة السياسة الكويتية». */
  NounOnly = 16,
  /** A phrase whose first word is not the name that it looks like: «مسقط رأسه», «بحماس شديد». */
  NotName = 32,
}
