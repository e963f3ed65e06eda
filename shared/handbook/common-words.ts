/** Stems of everyday English: words that are right as they stand, so that none is taken for a typo. */
export const commonWords: ReadonlySet<string> = new Set(
  `
abil abl abort about abov absenc absent absolut abstract accept access accessor accident accommod
accompani accord accordingli account accru accrual accur accuraci achiev acknowledg across act action
activ actor actress actual adapt add addit address adjac adjust admin advanc advantag advertis advic advis
affect afraid after afterward again against agenda agent aggreg aggress agre agreement ahead airport ajax
albani alcohol algorithm alia alias align alloc allow almost alon along alongsid alpha alreadi also alter
altern although alwai amazon ambigu ambul among amount analog analysi anchor ancient angel angri annoi
annot anonym anoth answer anymor anyon anyth anywai anywher apart app appar appear append appl appli
applic approach appropri approv arbitrari arch architectur archiv area aren arg argument argv aris
arithmet arm armel armi around arrai arrow articl artifact artifici artist ascii ask assembl assert assign
assist associ assum assumpt async asynchron atom attach attack attempt attent attribut audit aunt auth
authent author authorship auto autoconf autogener autom automak automat autopkgtest autoreconf autotool
auxiliari avail averag avoid awai await awar azur babi back backend background backport backslash backtrac
backup backward badg badli ballot banana bandwidth bank bare base basebal basenam bash basi basic batch
bathroom beach becam becaus becom bedroom been beer befor begin behalf behav behavior behaviour behind
believ belong below benchmark benefit berlin best beta better between beyond bicycl bid biebl bigger bigon
binari bind binutil biologi bird birthdai bit bitcoin bitmap black blame blank blob block blood boat bodi
bogu bold bonu book bookworm bool boolean boot bootstrap border bore boston both bother bottom bound
boundari boyfriend brace bracket brain branch brave bread break breakag breakfast bridg brief bring broke
broken brother brought browser budget buffer bug bugfix buggi build builddir builder built builtin bullsey
bump bunch bundl bundler bus busi buster butter button buy bypass byte cach cafeteria calcul calendar call
callback caller came cancel cancer candid cannot canon capabl capit captur car card care career carefulli
caret carnil carri carrot case cast cat catch categori cattl caught caus celebr cell center cert certain
certif chain chair chanc chang changelog channel char charact charg charset chat chatbot cheap check
checkout checksum chees chemistri chicago child childcar children chines chmod choic choos chore chosen
chri chunk church cigarett cipher circular circumst claim clang clarifi clariti clash class classic claus
clean cleanli cleanup clear clearer clearli client climat clock clone close closer closur cloud cluster
cmake code codepath coffe collect colleg collis colon color column combin come comma command comment
commerci commit common commonli commun compact compani compar comparison compat compil complain complaint
complet complex compli complianc compliant complic compon composit compress comput concaten concept
concern concert concurr condit condition confer config configur confirm conflict conform confus congress
conjunct connect consecut consequ consid consist consol consolid const constant constitut constraint
construct constructor consult consum consumpt contact contain content context continu contract contrast
contribut contributor control conveni convent convers convert cook cooki cope copi copyright core corner
correct correctli correspond corrupt cosmet cost could count counter coupl cours court cousin cover
coverag covid craft crash crazi creat creation credenti credit crime critic crop cross cruft crypto
current cursor curv custom cycl cygwin daemon dai damag danc danger dangl daniel dark darwin dash data
databas databrick date dbu dead deadlin deadlock deal death debconf debhelp debian debit debug debugg
decid decim decis declar decod decompress decreas dedic deem deep def default defer defin definit degre
delai delet deliber delimit deliv delta demand demo denial dentist dep depend deprec depth derefer
dereferenc deriv desc describ descript descriptor design desir desk desktop despit destin destroi detach
detail detect determin determinist develop devic diabet diagnost dialog dict dictionari didn diego diff
differ difficult digest digit dinner dir direct directli directori disabl disallow discard disclaim
disconnect discov discuss diseas disk displai dist distcheck distclean distinct distinguish distribut
distributor divis divorc dlopen doc doctor document doe doesn dog doko dollar domain done doubl down
downgrad download downstream doxygen dpkg draft draw dress drive driver drop drought drug drupal dual
dummi dump duplic durat dure dynam each ear earli earlier earthquak eas easi easier easili echo edg edit
editor effect effici effort either elect electr element elev elimin els elsewher emac email emb embed
emerg emit employ employe empti emul enabl encod encount encourag encrypt end endian endif endless endors
energi enforc engin enhanc enough ensur enter entir entireti entiti entri entropi enum enumer environ
epoch equal equival errno erron error escap eslint especi essai essenti eval evalu even event eventu ever
everi everyon everyth everywher exact exactli exam exampl exce exceed except excess exchang excit exclud
exclus exec execut exercis exist exit expand expans expect expens experi experiment expir explain explan
explicit explicitli export expos expr express extend extens extent extern extra extract extran extrem eye
face facil facilit fact factor fail failur fairli fake fall fallback fals famili farm farmer fashion fast
faster fatal father fault favor favour feat featur fee feed feedback feel festiv fetch fever fewer field
figur file filenam filesystem fill filter final find fine finger finish fire firewal first fish fit five
fix fixup flag flaki flat flaw flexibl flight float flood florida flow flower flu flush focu folder folk
follow font food foot footbal fopen forbid forc forecast forego foreign forev forget forgot forgotten fork
form format former formerli forward found four fragment frame framework francisco free freed freeli freez
french frequent friend friendli from front frontend fruit fsck full fulli func function funer funni
furnish furnitur further futur fuzz gain game garbag garden gas gave gener geographi german get getopt
gettext gift gigabyt girlfriend github gitignor gitweb give given glib glibc glob global glyph gnulib
gnutl goal goe gone good googl goto govern governor grab gracefulli grammar grant grape graph graphic
great greater greatli gregoa gregor grep groff group grow guarante guard guess guid guidelin gun gzip hack
hacker hair half hand handl handler hang happen happi hard hardcod harden harder hardwar harmless hartford
hash hasn have haven head headach header heap heart height held hello helmut help helper henc here herebi
herein herrmann hexadecim hidden hide hierarchi high higher highest highli highlight highwai hint hire
histor histori hold holder holidai home homepag homework honor hook hope hopefulli horizont hors hospit
host hostnam hotel hour hous howev href html http huge human hungri hurd hurrican husband icon idea ident
identif identifi idl ifdef ifram ignor illeg imag immedi impact implement impli implicit implicitli import
imposs improp improv includ inclus incom incompat incomplet inconsist incorpor incorrect incorrectli
increas increment indent independ index indic indirect indirectli individu infer infinit info inform
infrastructur inherit init initi inject inlin inmat inner inod input insecur insensit insert insid inspect
inspir instal instanc instead instruct insuffici insur integ integr intellig intend intent intention
interact interest interfac interfer intermedi intern interpret interrupt interv interview into introduc
introduct introspect invalid invert invest invoc invoic invok involv irrelev issu italian item iter itself
jailbreak janitor japanes javascript jbicha jcristau job join joke josh journal json judg jump just justif
keep kei keithp kept kernel keyboard keyr keyword kibi kidnei kill kind kitchen knee knife know known
label lack lake languag laptop larg larger largest last late later latest latter laugh lawsuit layer
layout lazi ldconfig lead leak learn least leav left leftov leg legaci legal lemon length less let letter
level liabil liabl lib libc libdir librari libtool licens life lifetim light like limit line linear link
linker lint lintian linux list listen liter littl live liver load loadabl loader loan local localhost
locat lock log logger logic login logo london long longer look lookup loop loopback loos lose loss lost
lot lower lowercas lowest lunch lung machin machineri macro made magic mail main mainli maint maintain
mainten major make makefil malform malici malloc manag mandatori mani manifest manipul manner manpag
manual map mark markdown marker market markup marriag martinhochel mask master match materi matern math
matrix matter maximum mayb mayor mean meaning meant measur mechan media medicin medium meet megabyt member
memcpi memleak memori memset memsiz mention menu mere merg meson mess messag meta metadata method
microsoft middl might migrat mileag milk millisecond mind mingw minim minimum minor minu minut mip mirror
misc mislead mismatch misplac misrepres miss mistak mistakenli mitig mix mkdir mmap mobil mode model
modern modif modifi modul modular moment monei monitor month more mortgag most mostli mother motion mount
mountain mous mouth move movi mtime much multiarch multibyt multifactor multilin multipl multithread
museum music musl must mutex mutual myself name namespac nasti nativ natur navi near nearli necessari
necessarili neck need neg neighbor neither nest network nevada never new newer newest newli newlin next
nice nicer nobodi nocheck node none nonexist normal nose notabl notat note noth notic notif notifi novel
npmignor null number numer nurs oakland oauth object obscur observ obsolet obtain obviou obvious occur
ocean octal offer offic offici offset often oil older oldstabl olfedia omit onc onion onli onlin onto
opaqu opcod open openssl oper operand oppos opt optim option oracl orang order ordinari oregon organ
origin other otherwis ought outdat outer outlin output outsid outstand over overal overdu overflow
overhead overlap overli overrid overridden overrun overtim overview overwrit overwritten own owner
ownership pack packag packet pad page pager pain painter pair panel paragraph parallel param paramet
parent parenthes pari park pars parser part parti partial particular particularli partit partli pass
password past patch patent patern path pathnam pattern paycheck payload payrol peac peer penalti pend
pension peopl pepper percent perf perfect perform perhap period perl permiss permit perpetu persist person
pertain peter phase physic pick piec pipe pipelin pirat pixel pizza pkgconfig place placehold plai plain
plainli plan plane platform pleas plu plugin poem point pointer polic polici polit poll pollut pool poor
popul popular port portabl portion posit possibl post postinst potato potenti power powerpc practic pragma
prayer preced precis predefin predict prefer prefix preliminari prepar preprocessor presenc present
preserv presid pretend pretti prevent previou previous price primari primarili primit print printer printf
prior prioriti prison privat privileg probabl problem problemat procedur process processor procur produc
product profil program progress prohibit project promin promis promot prompt prone prop propag proper
properli properti propos proprietari protect protocol prototyp provid provis proxi pseudo pthread public
publicli publish pull purchas pure purpos push put python qualifi qualiti queri question questionnair queu
queue quick quickli quiet quilt quit quot race rain rais random rang rare rate rather ratio reach react
read readabl reader readi readlin readm real realiti realli realloc reason rebas rebuild rebuilt receipt
receiv recent recip recipi recogn recommend record recov recoveri recurs recycl redefin redefinit redirect
redistribut reduc reduct redund ref refactor refer referenc reflect refresh refund refus regard regardless
regener regex regexp region regist registr registri regress regular reimburs reject rel relat relationship
releas relev reli reliabl religion reload remain remaind rememb remot remov renam render rent reorder
repack repeat repeatedli replac repli repo report repositori repres represent reproduc request requir
reserv reset resiz resolut resolv resourc respect respond respons rest restart restaur restor restrict
result resum retain retir retri retriev return reus reveal revers revert review revis revok rework rewrit
rewritten rice right risk river road robust role roleplai room root round router routin row royalti rule
run runner runtim sacramento sad safe safer safeti sai said salari sale salesforc salt same saml sampl
saniti satisfi save scalar scale scan scenario schedul schema scheme school scope scratch screen script
search second secondari secret section secur see seed seek seem seen segfault segment select selector self
sell semant semicolon senat send sens sensibl sensit sent sentenc separ sequenc seri serial seriou serv
server servic session set setuid setup sever sewag shadow shall shape share sharepoint shell shift ship
shirt shlib shoe shop short shorter should shoulder shouldn show shown shut shutdown sick side sign signal
signatur signific significantli silenc silent silli similar similarli simpl simpler simpli simplif
simplifi simultan sinc sing singer singl sister site situat size sizeof skeleton skin skip slack slash
sleep sleepi slice slight slightli slot slow slower small smaller smart smcv smile smoke snapshot snippet
snow snowflak snprintf soccer socket soft softwar solar soldier sole solut solv some somehow someon someth
sometim somewhat somewher sonam song soon sort sound sourc space span spanish sparc spars spawn spec
special specif specifi speed speedup spell split sport sprintf spuriou squar srcdir stabil stabl stack
stage stai stale standalon standard start startup stash stat state statement static statist statu stderr
stdin stdio stdout step still stock stomach stop storag store stori storm strai strang strategi stream
street stretch strict stricter strictli string strip strlen strong strongli struct structur stub stuck
student stuff stupid style stylesheet subclass subcommand subdir subdirectori subject sublicens submit
submodul subprocess subscript subsequ subset substanti substitut substr subsystem subtl succe success
successfulli such sudo sue suffici suffix sugar suggest suit suitabl summari sunni superfici superflu
supersed suppli support suppos suppress sure surround survei surviv swap swim switch symbol symlink sync
synchron synopsi syntax syscal syslog system systemd tab tabl tableau tag tail take taken talk tarbal
target task taught tax teacher team technic teeth telephon tell temp temperatur templat temporari
temporarili terabyt term termin test testsuit texa texinfo text textual than thank that theater thei their
them theme themselv then theoret theori there therefor thereof these thi thin thing think third thirsti
those though thought thread three through throughout throw thrown thu ticket time timeout timer timesheet
timestamp timezon tini tire titl tjaalton todai togeth toggl token told tomato took tool toolchain tooth
total touch toward trace track tracker trademark tradit traffic trail train transact transfer transform
transient transit translat transpar transport trap trash travel travers treat treatment tree tri trick
trigger trim trip trivial troubl truck true truncat trunk trust try turn tutori tweak twice type typedef
typeof typescript typic typo udeb udev ugli umask unabl unalign unavail unchang uncl unclear uncompress
undef undefin under underli underscor understand understood undo undocu unexpect unhandl unicod unifi
unimpl uniniti uninstal union uniqu unit univers unix unknown unless unlik unlimit unlink unlock
unmaintain unmodifi unnecessari unnecessarili unneed unreach unrecogn unrel unsaf unset unsign unspecifi
unstabl unsupport until untrust unus unusu unwant upcom updat upgrad upload upon upper uppercas upstream
urgenc usabl usag uscan useless user usernam usual util vacat vaccin valgrind valid valu var vari variabl
variant varieti variou vector vehicl vendor verbatim verbos veri verif verifi version vertic vice video
view violat virtual viru visibl visual void volum vorlon vote vulner wai wait walk walter want war warn
warranti washington wasn watch water weak weapon weather webhook websit wed weird welcom well went were
weren what whatev wheel when whenev where wherea wherev whether which while white whitespac whole whom
whose wide wider widget width wife wifi wildcard will window wine wire wish with within without word
wordpress work workaround worker workflow world worldwid wors worth would wouldn wrap wrapper writabl
write writer written wrong wrongli wrote xarg xmlto xsltproc year yield york your yourself zero zlib zone
zoom zstd
`
    .trim()
    .split(/\s+/),
);
