/** January to December by language, as they stand alone and, where that differs, behind a day; shortened from three letters on. */
const NAMES = [
  "january,february,march,april,may,june,july,august,september,october,november,december",
  "januar,februar,märz,april,mai,juni,juli,august,september,oktober,november,dezember",
  "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
  "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
  "gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre",
  "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
  "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december",
  "januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december",
  "januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,desember",
  "tammikuu,helmikuu,maaliskuu,huhtikuu,toukokuu,kesäkuu,heinäkuu,elokuu,syyskuu,lokakuu,marraskuu,joulukuu",
  "tammikuuta,helmikuuta,maaliskuuta,huhtikuuta,toukokuuta,kesäkuuta,heinäkuuta,elokuuta,syyskuuta,lokakuuta,marraskuuta,joulukuuta",
  "styczeń,luty,marzec,kwiecień,maj,czerwiec,lipiec,sierpień,wrzesień,październik,listopad,grudzień",
  "stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,grudnia",
  "leden,únor,březen,duben,květen,červen,červenec,srpen,září,říjen,listopad,prosinec",
  "ledna,února,března,dubna,května,června,července,srpna,září,října,listopadu,prosince",
  "január,február,marec,apríl,máj,jún,júl,august,september,október,november,december",
  "januára,februára,marca,apríla,mája,júna,júla,augusta,septembra,októbra,novembra,decembra",
  "január,február,március,április,május,június,július,augusztus,szeptember,október,november,december",
  "ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie",
  "gener,febrer,març,abril,maig,juny,juliol,agost,setembre,octubre,novembre,desembre",
  "ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık",
  "januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember",
  "январь,февраль,март,апрель,май,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь",
  "января,февраля,марта,апреля,мая,июня,июля,августа,сентября,октября,ноября,декабря",
  "януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември",
  "січень,лютий,березень,квітень,травень,червень,липень,серпень,вересень,жовтень,листопад,грудень",
  "січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня",
  "ιανουάριος,φεβρουάριος,μάρτιος,απρίλιος,μάιος,ιούνιος,ιούλιος,αύγουστος,σεπτέμβριος,οκτώβριος,νοέμβριος,δεκέμβριος",
  "ιανουαρίου,φεβρουαρίου,μαρτίου,απριλίου,μαΐου,ιουνίου,ιουλίου,αυγούστου,σεπτεμβρίου,οκτωβρίου,νοεμβρίου,δεκεμβρίου",
].map((names) => names.split(",").map(plainLetters));

const ODD: Readonly<Record<string, number>> = { mar: 3, sept: 9, set: 9, jän: 1, janner: 1, jan: 1, mrz: 3, mrt: 3, maerz: 3, fevr: 2, juil: 7, ene: 1, dic: 12, okt: 10, dez: 12, ago: 8, mei: 5 };

/** Lower case, without accents and the point that Turkish leaves off. */
function plainLetters(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i");
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
  // A whole name is meant, though it begins a longer one: červen, červenec.
  for (const names of NAMES) for (const [i, name] of names.entries()) months.set(name, i + 1);
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
    "mie,jue,vie,sab,dom,lunes,martes,miercoles,jueves,viernes,sabado,domingo," +
    "gio,ven,lunedi,martedi,mercoledi,giovedi,venerdi,sabato,domenica,seg,ter,qua,qui,sex," +
    "segunda,terca,quarta,quinta,sexta,maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag,ma,wo,vr,za,zo," +
    "man,tis,ons,tor,tors,fre,lor,son,mandag,tisdag,tirsdag,onsdag,torsdag,fredag,lordag,sondag,lørdag," +
    "pon,wt,sr,czw,pt,sob,niedz,nd,poniedziałek,wtorek,sroda,czwartek,piatek,sobota,niedziela," +
    "po,ut,st,ct,pa,ne,pondeli,utery,streda,ctvrtek,patek,nedele," +
    "пн,вт,ср,чт,пт,сб,вс,нд,понедельник,вторник,среда,четверг,пятница,суббота,воскресенье," +
    "pzt,sal,car,per,cum,cmt,paz,pazartesi,sali,carsamba,persembe,cuma,cumartesi,pazar," +
    "hetfo,kedd,szerda,csutortok,pentek,szombat,vasarnap"
  ).split(","),
);

/** Whether a word names a day of the week. */
export const isWeekday = (word: string): boolean => WEEKDAYS.has(plainLetters(word));
