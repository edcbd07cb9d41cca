/** January to December in English, German, French, Spanish, Italian, Portuguese and Dutch; shortened from three letters on. */
const NAMES = [
  "january,february,march,april,may,june,july,august,september,october,november,december",
  "januar,februar,märz,april,mai,juni,juli,august,september,oktober,november,dezember",
  "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
  "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
  "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
  "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
  "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december",
].map((names) => names.split(",").map(plainLetters));

const ODD: Readonly<Record<string, number>> = { sept: 9, set: 9, jän: 1, janner: 1, jan: 1, mrz: 3, mrt: 3, maerz: 3, fevr: 2, juil: 7, ene: 1, dic: 12, okt: 10, dez: 12, ago: 8, mei: 5 };

/** Lower case, without accents. */
function plainLetters(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** Every name, in full and shortened, with its month; 0 for a shortened name that fits two (jui: juin, juillet). */
function monthsByName(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const names of NAMES) {
    for (const [i, name] of names.entries()) {
      for (let length = 3; length <= name.length; length++) {
        const short = name.slice(0, length);
        months.set(short, months.has(short) && months.get(short) !== i + 1 ? 0 : i + 1);
      }
    }
  }
  for (const [name, month] of Object.entries(ODD)) months.set(plainLetters(name), month);
  return months;
}

const MONTHS = monthsByName();

/** The month from 1 that a name stands for, in full or shortened; 0 when it is none. */
export const monthNamed = (name: string): number => MONTHS.get(plainLetters(name)) ?? 0;

const WEEKDAYS = new Set(
  (
    "mon,tue,tues,wed,thu,thur,thurs,fri,sat,sun,monday,tuesday,wednesday,thursday,friday,saturday,sunday," +
    "mo,di,mi,do,fr,sa,so,montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonnabend,sonntag," +
    "lun,mar,mer,jeu,ven,sam,dim,lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche," +
    "mie,jue,vie,sab,dom,lunes,martes,miercoles,jueves,viernes,sabado,domingo"
  ).split(","),
);

/** Whether a word names a day of the week. */
export const isWeekday = (word: string): boolean => WEEKDAYS.has(plainLetters(word));
