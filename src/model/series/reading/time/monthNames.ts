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

/** Monday to Sunday by language, shortened and in full. */
const WEEKDAYS = new Set(
  [
    "mon,tue,tues,wed,thu,thur,thurs,fri,sat,sun,monday,tuesday,wednesday,thursday,friday,saturday,sunday",
    "mo,di,mi,do,fr,sa,so,montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonnabend,sonntag",
    "lun,mar,mer,jeu,ven,sam,dim,lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche",
    "lun,mar,mié,jue,vie,sáb,dom,lunes,martes,miércoles,jueves,viernes,sábado,domingo",
    "lun,mar,mer,gio,ven,sab,dom,lunedì,martedì,mercoledì,giovedì,venerdì,sabato,domenica",
    "seg,ter,qua,qui,sex,sáb,dom,segunda,terça,quarta,quinta,sexta,sábado,domingo",
    "ma,di,wo,do,vr,za,zo,maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag",
    "mån,tis,ons,tor,tors,fre,lör,sön,måndag,tisdag,onsdag,torsdag,fredag,lördag,söndag",
    "man,tir,tirs,ons,tor,tors,fre,lør,søn,mandag,tirsdag,onsdag,torsdag,fredag,lørdag,søndag",
    "ma,ti,ke,to,pe,la,su,maanantai,tiistai,keskiviikko,torstai,perjantai,lauantai,sunnuntai",
    "pon,wt,śr,czw,pt,sob,niedz,nd,poniedziałek,wtorek,środa,czwartek,piątek,sobota,niedziela",
    "po,út,st,čt,pá,so,ne,pondělí,úterý,středa,čtvrtek,pátek,sobota,neděle",
    "po,ut,st,št,pi,so,ne,pondelok,utorok,streda,štvrtok,piatok,sobota,nedeľa",
    "hétfő,kedd,szerda,csütörtök,péntek,szombat,vasárnap",
    "lun,mar,mie,joi,vin,sâm,dum,luni,marți,miercuri,joi,vineri,sâmbătă,duminică",
    "dl,dt,dc,dj,dv,ds,dg,dilluns,dimarts,dimecres,dijous,divendres,dissabte,diumenge",
    "pzt,sal,çar,per,cum,cmt,paz,pazartesi,salı,çarşamba,perşembe,cuma,cumartesi,pazar",
    "sen,sel,rab,kam,jum,sab,min,senin,selasa,rabu,kamis,jumat,sabtu,minggu",
    "пн,вт,ср,чт,пт,сб,вс,понедельник,вторник,среда,четверг,пятница,суббота,воскресенье",
    "пн,вт,ср,чт,пт,сб,нд,понеделник,вторник,сряда,четвъртък,петък,събота,неделя",
    "пн,вт,ср,чт,пт,сб,нд,понеділок,вівторок,середа,четвер,пʼятниця,субота,неділя",
    "δευ,τρί,τετ,πέμ,παρ,σάβ,κυρ,δευτέρα,τρίτη,τετάρτη,πέμπτη,παρασκευή,σάββατο,κυριακή",
  ].flatMap((names) => names.split(",").map(plainLetters)),
);

/** Whether a word names a day of the week. */
export const isWeekday = (word: string): boolean => WEEKDAYS.has(plainLetters(word));
