/** Units that stand alone in a row below the names, as tools write them; case matters little. */
const UNITS: ReadonlySet<string> = new Set(
  [
    "%,‰,-,1,°,°c,°f,k,degc,degf,deg,c,f,degree,degrees,celsius,fahrenheit,kelvin,m,cm,mm,km,µm,um,nm,ft,in,inch,mi,m²,m2,m³",
    "m3,l,ml,gal,kg,g,mg,t,lb,s,sec,ms,µs,us,ns,min,h,hr,hrs,d,day,days,yr,year,years,hz,khz,mhz,ghz,rpm,w,kw,mw,gw,wh,kwh,mwh",
    "gwh,va,kva,var,kvar,v,mv,kv,a,ma,ka,ohm,ω,f,j,kj,mj,cal,pa,hpa,kpa,mpa,bar,mbar,mb,atm,psi,torr,mmhg,n,kn,nm,m/s,km/h,kmh",
    "mph,kn,kt,kts,knots,m/s²,m/s^2,m/s2,g/m³,g/m3,mg/l,µg/m³,ug/m3,µg/m3,ppm,ppb,ppt,pct,percent,w/m²,w/m2,w/m^2,w,m-2,wm-2",
    "j/m2,mm/h,mm/hr,m3/s,m³/s,l/s,l/min,cfs,ph,db,dba,lux,lx,nt,ut,t,rn,ts,utc,cet,cest,gmt,local,date,time,datetime,hh:mm",
    "yyyy-mm-dd,eur,usd,gbp,chf,jpy,cny,€,$,£,¥,eur/mwh,€/mwh,$/mwh,count,counts,n/a,number,volts,volt,amps,amp,watts,watt",
    "degrees_c,deg_c,unitless,none,index,yr,mo,dy,hr,mn,degt,ft,nmi,yyyy,dd,hh",
  ].flatMap((some) => some.split(",")),
);

/** Whether a cell of a row below the names is a unit: one that is known, or one in brackets. */
export function isUnit(cell: string): boolean {
  const text = cell.trim();
  return UNITS.has(text.toLowerCase()) || /^10\^\d{1,2} ?\p{L}.{0,20}$/u.test(text) || /^[[(<{].{0,20}[\])>}]$/.test(text) || /^[\p{L}µ°Ω%$€£¥]{1,4}([/·* ^][\p{L}µ°\d²³^-]{1,5}){1,3}$/u.test(text);
}

/** A unit without its brackets; "" where there is none. */
export const bareUnit = (cell: string): string => {
  const text = cell.trim().replace(/^[[(<{](.*)[\])>}]$/, "$1").trim();
  return text === "-" ? "" : text;
};
