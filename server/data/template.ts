/** A starter plan: a whole plan of one term, with samples where a user's own names go. */
export interface Template {
  readonly name: string;
  /** Of the whole school, of a 教研组, of a 备课组. */
  readonly kind: 'school' | 'group' | 'team';
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly school: string;
  readonly groups: readonly string[];
  /** How a group beyond the samples is written, `{}` for its name. */
  readonly more?: string;
  readonly person: string;
  readonly text: string;
}
