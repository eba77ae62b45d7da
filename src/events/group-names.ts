import type { NameMention } from '../entities/02-mentions.js';
import type { Text } from '../text/text.js';
import { BIT } from '../text/word-class.js';
import { type Group, Head } from './group.js';

/** The kind of all that a name can stand for. */
const isOf = (kind: 'person' | 'place', { entity, candidates }: NameMention): boolean =>
  entity === null ? candidates.every(({ type }) => type === kind) : entity.type === kind;

/** «الرئيس الصيني شي جين بينج», «حكومة اليمن»: a name belongs to the post or body before it, which it `adjoins` or not. */
export function belongsTo(last: Group, mention: NameMention, adjoins: boolean): boolean {
  if (last.head !== Head.Organ && last.head !== Head.Counterpart && last.head !== Head.People) return false;
  return isOf('person', mention) ? last.name?.entity?.type !== 'person' : !last.definite && adjoins;
}

/** «الأراضي السعودية»: a state's name that is also its adjective, behind a noun with the article. */
export function isAdjectiveOf(text: Text, last: Group, { entity, from: at }: NameMention): boolean {
  if (!isBareThing(last) || entity?.type !== 'state') return false;
  return text.hasArticle(last.from) && text.hasArticle(at) && !text.hasConjunction(at);
}

/** «العاصمة طرابلس», «العاصمة العمانية مسقط»: the name of the place that the noun before it speaks of. */
export function isPlaceOf(text: Text, last: Group, mention: NameMention): boolean {
  const { head, definite, name, owner, from } = last;
  const isThing = head === Head.Thing && definite && name === null && owner === null;
  if (!isThing || !text.hasArticle(from) || !text.has(from, BIT.place)) return false;
  return isOf('place', mention);
}

/** One definite noun of which nothing more is said. */
const isBareThing = ({ head, definite, name, owner, from, to }: Group): boolean =>
  head === Head.Thing && definite && name === null && owner === null && to === from + 1;

/** «السفيرة الأمريكية في الأمم المتحدة، نيكي هالي», «المدعية العامة للمحكمة، …»: the post before whose or where it is, and a comma. */
export function postBefore(text: Text, groups: readonly Group[]): Group | null {
  const last = groups.at(-1);
  const post = groups.at(-2);
  if (last === undefined || post === undefined) return null;
  const isBehind = (last.prep >= 0 && last.from - post.to === 1) || post.of === last;
  if (!isBehind) return null;
  const isPost = text.has(post.from, BIT.personNoun | BIT.honorific);
  return post.head === Head.Organ && isPost && (post.name === null || post.name.entity?.type === 'state')
    ? post
    : null;
}

/** «بين الدول الثلاث مصر والسودان …»: the names say which, where the noun before them is no subject. */
export const isExplained = ({ head, name, owner, adjectives, prep, prefix, genitiveOf }: Group): boolean =>
  head === Head.Organ &&
  name === null &&
  owner === null &&
  adjectives.length === 0 &&
  (prep >= 0 || prefix !== 0 || genitiveOf >= 0);
