import { DAY_COUNTS } from "./timeUnit";

export const TIME_NAME = /(^|[^a-z])(dates?|times?|datetime|timestamps?|epoch|unix|unixtime|ts|datum|zeit|uhrzeit|fecha|hora|heure|data|tiempo|temps|zeitstempel|dato|tijd|tid|czas|tarih|saat|дата|время|час|日期|时间|時間|日時|年月日|年月|날짜|일시|시간|last_changed|last_updated|yyyymmdd(?:hh(?:mm(?:ss)?)?)?|aaaammjj(?:hh)?|jjjjmmtt(?:hh)?)([^a-z]|$)/i;
export const YEAR_NAME = /^(.*[^a-z])?(year|yr|jahr|año|ano|année|annee|anno)s?$/i;

/** Whether a column's name says that it counts on from a start. */
export const isElapsedName = (name: string): boolean => /^(t|elapsed|seconds?|secs?|minute|min|time_?step|step|cycle|frame|sample|tick)s?(\s*[[(].*[\])])?$|^in [mµun]?s$/i.test(name);

/** Whether a unit is one of seconds. */
export const isSeconds = (unit: string | undefined): boolean => unit !== undefined && /^(s|secs?|seconds?|[mµun]s)$/i.test(unit);

/** Whether a column's name says that it holds times. */
export const isTimeName = (name: string): boolean => TIME_NAME.test(name) || YEAR_NAME.test(name) || DAY_COUNTS.some((count) => count.name.test(name));
