const states =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,AS American Samoa,GU Guam,MP Northern Mariana Islands,PR Puerto Rico,VI U.S. Virgin Islands,VI Virgin Islands';
const elsewhere =
  'AA,AE,AP,FM,MH,PW,UM,AB,BC,MB,NB,NL,NS,NT,NU,ON,PE,QC,SK,YT,Alberta,British Columbia,Manitoba,New Brunswick,Nova Scotia,Ontario,Quebec,Québec,Saskatchewan,Mexico,Canada,Baja California,US,USA,United States,Nationwide,National,Statewide,Out of State,Out-of-State,Foreign,International,Other,Multiple,Various';

const codes = new Set<string>();
const names = new Map<string, string>();
for (const state of states.split(',')) {
  codes.add(state.slice(0, 2));
  names.set(state.slice(3).toLowerCase(), state.slice(0, 2));
}
const others = new Set(elsewhere.toLowerCase().split(','));

export const isStateCode = (text: string): boolean => codes.has(text.trim().toUpperCase());
export const isStateName = (text: string): boolean => names.has(text.trim().toLowerCase());

/** Provinces, armed forces abroad and words that stand where no state can. */
export const isElsewhere = (text: string): boolean => others.has(text.trim().toLowerCase());

/** The code of a state, however it is written; null when it is none. */
export const stateCode = (text: string): string | null =>
  isStateCode(text) ? text.trim().toUpperCase() : (names.get(text.trim().toLowerCase()) ?? null);
