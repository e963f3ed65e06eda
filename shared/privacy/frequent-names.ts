/**
 * Frequent first and last names of the United States, after the public tables of the census and of social
 * security. They only support what header and shape say; names that are foremost months, places or words are
 * left out.
 */
const first = `
james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark
donald steven andrew paul joshua kenneth kevin brian timothy ronald jason george edward jeffrey ryan jacob
nicholas gary eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank
raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy
christian walter keith roger terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel
bruce logan billy joe alan juan elijah willie albert wayne randy mason vincent liam roy bobby caleb bradley
russell lucas philip phillip eugene johnny ralph louis howard fred ernest victor todd stanley leonard nathaniel
manuel rodney francis curtis norman allen marvin glenn travis jeff chad jacob lee melvin alfred kyle edwin don
ricky troy randall barry bernard mario leroy francisco marcus micheal theodore clifford miguel oscar jay jim tom
calvin alex jon ronnie bill lloyd tommy leon derek darrell jerome floyd leo alvin tim wesley dean greg jorge
dustin pedro derrick dan zachary corey herman maurice vernon roberto clyde glen hector shane ricardo sam rick
lester brent ramon tyrone gilbert gene marc reginald ruben brett angel rafael leslie edgar milton raul ben
cecil duane andre elmer brad ron roland arnold harvey jared adrian karl cory claude erik darryl neil
javier fernando clinton ted mathew tyrone darren lonnie lance cody julio kurt allan nelson guy clayton hugh max
dwayne dwight armando felix jimmie everett ian wallace ken bob jaime casey alfredo alberto dave ivan johnnie
sidney byron julian isaac morris clifton willard daryl ross virgil andy marshall salvador perry kirk sergio
marion tracy seth kent terrance rene eduardo terrence enrique freddie wade luis carlos antonio alejandro arturo
hugo ernesto guillermo gerardo ignacio rodrigo esteban cesar omar diego mateo sebastian emilio rogelio
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy
kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet
maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina ruth joan evelyn judith
andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances
jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana
brittany doris kayla alexis lori marie jane tina tammy crystal erin phyllis kathy wendy ellen jill sally
peggy annie eileen gail rita florence lillian lucille edna tiffany josephine thelma sherry sylvia shannon sheila
ethel marjorie carrie monica esther pauline juanita anita rhonda hazel amber eva debbie clara robin lucy
connie valerie jamie bertha wanda vivian elsie veronica maureen agnes leslie regina gertrude bernice dana
audrey yvonne annette darlene marcia vanessa sue norma paula irene suzanne melanie vera katie brandy dora
cathy colleen stacy stacey erica holly jodi yolanda rosa ana carmen alicia guadalupe lupe silvia leticia norma
adriana gabriela claudia daniela mariana alejandra fernanda lucia elena isabel luz rocio esperanza dolores
consuelo mercedes pilar beatriz blanca patrice priscilla kristen kristin kristina kathleen kerry kara kate
caroline cassandra chloe zoe ava mia ella harper evelyn amelia layla lily nora hailey aria ellie paige brooke
sierra jasmine destiny alyssa allison courtney lindsay lindsey whitney molly mandy misty krista jenna tara
wei ming jing li yan hong xin mei anh minh thanh hung tuan hoa linh huong nguyen priya raj amit anil sanjay
sunita deepak ravi vijay mohammed muhammad ahmed ali hassan fatima aisha omar yusuf ibrahim layla kenji hiroshi
yuki akiko takashi soo jin min ji hyun kwame aaliyah ebony latoya keisha jamal malik darnell tamika shanice
mohamed ngoc thi phuong dmitri olga natasha svetlana igor`;

const last = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson
walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell
mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales
murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson
watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long
ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher
vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno west cole
hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall owens harrison
fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford
olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner
black robertson boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols
stephens soto weaver ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos
hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado
berry perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero
george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado
morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver
jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett burton fuller
wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh bowman schultz luna fowler
mejia davidson acosta brewer may holland juarez newman pearson curtis cortez douglas schneider joseph barrett
navarro figueroa keller avila wade molina stanley hopkins campos barnett bates chambers caldwell beck lambert
miranda byrd craig ayala lowe frazier powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz
norris jennings rhodes watts cabrera cohen strickland bush carson mann doe roe pham hoang huynh vu vo dang bui
do ngo duong ly liu zhang huang lin wu zhao zhou chang cheng chan lam ho khan ahmed ali hussain shah sharma gupta
kumar desai mehta kaur yamamoto tanaka suzuki nakamura choi kang cho oh seo rossi romano esposito russo ferrari
kowalski nowak murillo orozco villanueva cervantes zavala ochoa trujillo montoya gallegos escobar mercado
mccarthy oconnor quinn doyle gallagher brennan kane donovan`;

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

export const firstNames = set(first);
export const lastNames = set(last);
