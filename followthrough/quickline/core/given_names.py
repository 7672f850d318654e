"""Given names of many countries, in lower case, for lines without capital letters. A name that is also an everyday word
is listed in the language's `ambiguous_given_names` instead.

Written from general knowledge; loaded with the language that uses it.
"""

from followthrough.quickline.core.vocabulary import word_set

GIVEN = word_set("""
    abel adeline adolfo adolph adrienne agustin aida alberta alberto alfredo alisa alisha alonzo alphonso alta alton
    amos angelia angeline archie ariel ashlee aurora bailey bennie bernardo bettie beulah billie billy blaine blanca
    bobbi bobbie bonita bradford brianna brittney brock bryant bryon burton caitlyn callie carey carole carroll
    cassidy cathleen cecelia chelsey cheri cherie cheyenne christi christie christy clarice clement clifton cole
    collin coy curt dalton dane dante darrel darrin daryl deana debora delbert delores deloris dena derick derrick
    dewayne dewey dianna dion dixie dolly dominick donnell dorthy doyle eddy edmond efrain elbert eldon elisa
    elisabeth elma elva elvin elvira elwood emanuel emery erick erma ernestine ervin essie estella eugenia eula
    fannie fidel floyd forrest francisca fredrick gabriella garland garrett glenna goldie gracie gregg gregorio
    grover harlan heriberto imogene inez issac iva jacquelyn janis jarvis jasmin jayson jeanine jeannette jeannine
    jeffery jeffry jenifer jerald jesus jewell jimmie joann joesph jonathon joni juana kaitlin katelyn katharine
    katherine keri kiara kimberley kristie kristopher krystal lacey ladonna lamont laverne lea lela leland lenora
    leola leonardo lillie lonnie lora loren lorene lori lorie louie loyd lucile luella lula luz mable mack makayla
    mallory mamie marcella marcy margo maritza marla mathew maxwell maynard mayra mckenzie meagan meghan melba
    melody micah michel mikayla millard misty moises mollie monte neal nickolas noe nolan odell opal orville patrica
    quinton rachelle raven rickey rickie rigoberto robyn rodger romeo ronda roscoe rosetta royce russel sallie
    sammie scot scotty shana shanna shawna sheena shelia sherrie sierra socorro sondra stacie stephan tami tammie
    therese thurman tommie tracie troy tyson vance vern vicente viola wallace wilbert wiley wilfredo willard wilson
    dottie hal kev gaz baz dez shaz trev nev cath lupe tash gigi wes lon hattie mick
    rob bob nick josh jack jimmy harry carol herb hank victor jay heather gene rusty sonny
    aarav aaron aarti abayomi abbas abby abdel abdul abdulla abdullah abdulrahman abebe abeni abhishek abigail
    abimbola abraham abu achim ada adam addie addison adebayo adebola adedayo adel adele adelheid adeola adetola
    aditi aditya adnan adrian adriana adrien adwoa afia afolabi afonso agatha agathe agnes agnieszka agung agus
    ahmad ahmed aidan aiden aiko aileen ailish ailsa aimee aisha ajani ajay ajit akash akhil akiko akin akinola
    akira akosua akshay akua alain alan alana alastair albert alec aled aleisha alejandra alejandro aleksander
    aleksandra alessandra alessandro alessia alex alexa alexander alexandra alexandria alexandros alexis alf alfie
    alfons alfonso alfred ali alia alice alicia alina aline alison alistair alka allan allen allison alma alois alok
    alonso alun alvaro alvin alya alyssa ama amadi amaka amal amanda amandine amani amar amara amare ambroise amelia
    amer amin amina aminah aminata amir amira amit amita ammar amogelang amparo amrit amrita amy ana anais anand
    ananya anas anastasia anastasios anatoly anders andras andre andrea andreas andrei andreia andrej andres andrew
    andrzej andy aneta angela angelica angelina angelito angelo angie angus anh anika anil anirudh anisha anita anja
    anjali anke ankit ankita ann anna annabel annabelle anne annegret anneke annelies anneliese annemarie annette
    annie annika anoop anouk anselmo ansgar anthony antje antoine antoinette anton antonella antonia antonio antony
    antónio anuj anupam anuradha anushka anwar aoife aparna apichat apolline archana ari ariana arianna arief arjen
    arjun arkadiusz arlene armand armando armin arnaud arnav arne arnel arnold aroha arthur artur arturo arun aruna
    arundhati arvind asad asante asha ashish ashley ashok ashton ashwin asif asma assem astrid athanasios attila
    atul aubrey audrey aulia aurelie aurelien austin ava avery avi avigail avinash avraham axel aya ayaka ayanda
    ayelet ayesha ayman ayo ayodeji ayodele ayse ayu ayumi ayush aziz aziza babajide babatunde babita badr baerbel
    bahar bahram balaji balazs bambang bamidele bao barbara barbora barney barry bart bartek bartholomew bashir
    basil basma bastian bastien bayani bea beata beate beatrice beatrix beatriz becca becky bela belinda ben
    benedetta benedict bengt benigno benito benjamin benny benoit berit bernadette bernard bernd bernhard bernice
    bernie bert bertha bertrand beryl bessie beth bethany betsy bettina betty bev beverley beverly bex bhavesh
    bhavna bianca bilal bilel binh birgit birgitta bisi bisrat bjarne bjorn björn blair blake blanche blathnaid
    bobby bodo bogdan boguslaw boipelo bojan bola bongani bonnie boris boryslav bowen bozena brad bradley brady bram
    brandi brandon brandy breanna brenda brendan brent bret brett brian briana brid bridget bridie brigitta brigitte
    britta brittany brody bronwen brooke bruce bruna bruno bryan bryce bryn bryony bríd budi bukola burkhard bushra
    byron byung bärbel caio caitlin caleb callan callum calvin cameron camila camilla camille candace candice
    caoimhe cara carina carl carla carlo carlos carlton carly carmela carmelo carmen carolina caroline carolyn
    carrie carson carsten carter carys casey caspar casper cassandra cassie catalina catarina cathal catherine cathy
    catrin catriona caz cecil cecile cecilia cecily cedric cees celeste celia celine cem cerys cesar chad chaim
    chana chandra chantal chao charlene charles charlie charlotte chas chau chaz chelsea cheryl chester chetan
    chiamaka chiara chibuzo chichi chidera chidi chiedu chieko chika chike chima chimamanda chinedu chinelo chinwe
    chioma chipo chitra chloe chris chrissie christa christel christiane christina christine christoph christopher
    christos chuck chuka chukwuemeka chun ciara ciaran cindy cinzia citra claire clara clare clarence clarissa clark
    claude claudette claudia claudine claudio claus clay clayton clemence cleo clifford clint clinton clive clyde
    clément cody colette colin colleen colton connie connor conny conor conrad consuelo cora corazon cordelia corey
    corinna corinne cormac cornelia cornelius cory cosimo costas courtney craig crisanto cristian cristina cristobal
    cuong curtis cynthia cyril cyrille cyrus cédric céline daan dabiku dafna dafydd dagmar daichi daisuke daisy
    dalia damian damien damon dan dana dandan daniel daniela danielle danilo danny danuta daoud daphne darcy darek
    daria dario darius dariush dariusz darko darla darlene darnell darrell darren darryl darshan darshana dave david
    davina davis davood dawit dean deanna deb debbie deborah debra declan dee deedee deepa deepak deepika deepti
    deirdre delia della delphine demetrius demi denis denise dennis denny denzel derek dermot deshawn desiree
    desmond desta detlef devi devin devon dewi dexter dhruv diallo dian diana diane dianne diarmuid dick didier
    diego diep dieter dietmar dilip dillon dimitra dimitris dina dinah dindo dinesh dinh dipak dirk divya dmitri
    dmitry dodi doerte dolores dom domenico domingo dominic dominique don donal donald donatella donna donnie
    donovan dora doreen doris dorota dorothea dorothee dorothy dotty doug dougal dougie douglas dov dragan duane
    duarte duc dudley dumisani duncan duong dusan dustin dušan dwayne dwi dwight dylan eamon ebele eberhard ebo
    ebony ebru ed edda eddie edgar edith edmund edna edouard eduardo edward edwin edyta eero effie efrat efren efua
    egon eiji eileen eilidh eimear eino eira eirik eirlys eitan ejike ekene ekkehard eko ekow elad elaine eleanor
    eleftheria elena eleni elfie elfriede eli elias eliezer elif elijah elin elina elinor eliot elis elisabetta
    elise eliza elizabeth elke ella elle ellen ellie ellinor elliot elliott ellis elmer elodie eloise elsa elsbeth
    elsie elspeth elton eluned elvis emanuele emeka emerson emi emiko emil emile emilia emilie emilio emily emine
    emma emmanuel emmett emmy emre emrys enid enrique enzo eoin eri eric erica erich erik erika erin ernest ernesto
    ernie ernst erwin eshe esi eskil esme esmeralda esperanza esra esteban estela estelle esther eszter ethan ethel
    etienne etta ettore euan eugene eugenie eugenio eun eunice eunji eva evan evelyn everett evi ewa ewald ewan
    ewelina ezra fabian fabien fabienne fabio fabrice fabrizio fadekemi fadel fadi fahad fahd faisal fajar falk fana
    fang farah farid farida faris farouk farrukh farzana fatema fatih fatima fatma fatou fawzi faye federica
    federico fedor fei felicia felicitas felicity felipe felix femi femke fen fenella feng ferdi ferdinand ferenc
    fergus ferhat fermin fernanda fernando feroz ffion fikile filip filippo finlay finn fiona fionn fionnuala
    fiorella firas fitri flavia flavio fletcher fleur fliss flora florence florent flávio folake folasade fouad fran
    frances francesca francesco francine francis francisco franciszek francois francoise frankie franklin franny
    françois fraser frauke fred freda freddie freddy frederic frederick fredrik freek freya frida frieda friederike
    friedrich fritz frode fumiko funke funmilayo fátima gab gabby gabe gabi gabor gabriel gabriela gabriele
    gabrielle gaelle gaetano gagan gail galina galit gamal ganesh gareth garry garth gary gaston gaurav gauri gavin
    gayle gbenga gebhard geert geeta gemma genadi genevieve gennaro geoff geoffrey george georges georgia georgie
    georgina gerald geraldine gerard gerardo gerd gerda gerhard gerlinde germaine gerrit gerry gershon gertrud
    gertrude getachew gethin ghada ghassan ghislaine giacomo giang gianni giannis gideon gigi gijs gil gilad gilbert
    gilberto giles gilles gillian gina ginny gino giorgio giorgos giovanna giovanni gisela gita gitte giulia
    giuliana giuliano giulio giuseppe gladys glenda glenn glenys gloria godfrey gonzalo gonçalo gopal goran gordon
    goro gosia gottfried govind graciela grady graeme graham grainne graziella grazyna greg gregor gregory greta
    gretchen griffin gro grzegorz guadalupe guang gudrun guenter guenther guido guilherme guillaume guillermo
    gunilla gunnar gunther guo guro gurpreet gus gustavo guthrie gwen gwendolyn gwennie gwilym gwyneth gyorgy gyula
    günter günther habib hadar hadas hadi hadiya hae haejin hafsa hailey haiyan hakan hakeem hakim hakon haley
    halima halina halvard hamid hamish hamza hana hanan hanh hani hanna hannah hanne hannelore hannes hans harald
    harish harjit harley harold haroon harpreet harriet harrison harsh harsha hartmut haruka haruki haruko haruto
    harvey hasan hassan hatice hattie hayden hayley haytham hazel heath heba hector hedda hedwig hee heejin heidi
    heike heiko hein heiner heinrich heinz heitor helen helena helene helga helge helio helmut hema hemant hemi hend
    hendra hendrik henning henri henrietta henrike henry henryk herbert herman hermann hernan herta herve hester
    hicham hideki hideo hien hieu hikaru hilary hilda hilde hildegard hillary hina hiram hiro hiroki hiromi hiroshi
    hiroto hirut hisham hitomi hoang holden holger homer horace horst houda howard hua huan hubert huda hue hugh
    hugo humberto humphrey hunter huong hussain hussein huy huyen hye hyejin hyun hyunwoo hywel håkon hélène iain
    ian iara ibrahim ichiro ida idris ieuan ifeanyi ifeoma ifunanya iga ignacio ignatius igor ihsan ike ikechukwu
    ilaria ildiko ilka ilkka ilona ilse ilya iman imelda imke imogen imran imre ina inaya indah indira indra indu
    ines inga inge ingeborg inger ingo ingrid ingvar ingvild inigo intan intisar inês ioan ioana ioannis iolo iqbal
    ira irene ireneusz irfan irina irma irmgard irvin irving isa isaac isabel isabella isabelle isadora isaiah isamu
    isha ishaan isidro isla ismael ismail isolde issy istvan itai itamar itumelang ivan ivana ivo ivor iván iwan
    iwona iyabo izabela izumi izzy jaap jabari jacek jacinto jackie jackson jaclyn jacob jacqueline jacques jacqui
    jade jaden jadwiga jae jaehyun jafar jagdish jagoda jaime jake jakob jakub jalal jamal james jamie jamil jamila
    jan jan-willem jana jane janelle janet janette janice janie janine janne janos janusz jaquan jared jari jaroslav
    jaroslaw jarrod jasmine jason jasper jaspreet jatin javed javier jawad jaya jayant jayden jayesh jayne jaz jean
    jeanette jeanne jeannie jed jee jeff jeffrey jejomar jelani jelena jelle jem jemima jemma jen jengo jenna jennie
    jennifer jenny jens jeremiah jeremy jermaine jeroen jerome jerry jerzy jesper jess jesse jessica jessie jethro
    jez jhun jia jian jiao jiayi jie jihoon jill jillian jim jimin jin jing jinghua jiro jisoo jitendra jitka jiwoo
    jiyeon joachim joakim joan joana joanna joanne joao joaquin joaquín jocelyn jochen jodi jodie jody joe joel
    joelle joerg joey johan johann johanna johannes john johnathan johnnie johnny joko jolanta jolene jomar jon
    jonah jonas jonathan jonna jonny jools joon joonho joost jordan jordana jorge jorgen joris jorn jose josefina
    joseph josephine josette josh joshua josie joss jost josé joyce jozef jozsef joão juan juanita jude judit judith
    judy juergen juha jukka jules julia julian juliana julianne julie julien juliet juliette julio julius jun jung
    junho junko jurgen justin justine justyna jutta jyoti jörg jürgen kabir kadek kagiso kai kaisa kaitlyn kaito kaj
    kalpana kamal kamala kamau kamil kamran kana kang kanya kaori kapil kara karan kareem karel karen kari karim
    karima karin karina karl karla karlheinz karolin karolina karsten karthik kartik kartika kasey kasia kasper kata
    katalin katarzyna kate katerina katharina kathleen kathrin kathryn kathy katie katja katrien katrin katrina katy
    katya kavita kavya kay kayla kaylee kaz kazimierz kazuko kazuo kees kehinde keiko keira keisha keisuke keita
    keith kel kelechi kelley kelli kellie kelly kelsey kelvin ken kendall kendra kendrick kenichi kenji kenneth
    kenny kent kenta kermit kerri kerry kerstin ketty kevin khadija khaled khalid khalil khanh khanyi khoa khrystyna
    kien kieran kiki kim kimberly kinga kiran kirill kirk kirsi kirsten kirsty kishore kitty kiyoshi kjell klaas
    klara klaus koen kofi koichi koji kojo koko komal konrad konstantin konstantinos kostas kris krishna krista
    kristen kristi kristian kristin kristina kristine kristof kristy krystyna krzysztof ksenia kuda kumar kun kunal
    kunibert kurt kwabena kwaku kwame kwang kwasi kwesi kyle kylie kyoko kyung lachlan laetitia laila lakeisha
    lakshmi lalit lalita lamar lamberto lamia lan lana lance lara larissa larry lars lashonda lasse laszlo lata
    latasha latifa latisha latonya latoya laura laure laurel lauren laurence laurent laurie lavinia lawrence layla
    leah leander leandro leanne lech lee leela lefteris lei leif leigh leila lena leni lenka lennart lenny leo leon
    leona leonard leonie leonor lerato leroy lesley leslie lestari lester leszek leticia letitia letizia lev levi
    lewis lex lia liam liang libby libs lidia lieke lien lieselotte ligaya lihua lil lila lili lillian lilly lilo
    lils lin lina linda lindiwe lindsay lindsey ling linh linnea linus lionel liora lisa liss lita litha liv livia
    livvy liz liza lizzie llinos lloyd logan loic lois lola lolly lorcan lorena lorenz lorenzo loretta lorna
    lorraine lothar lotta lotte lottie lou louis louisa louise lourdes lowell lowri lubna lubomir luc luca lucas
    lucia lucian luciana luciano lucie lucien lucilia lucille lucinda lucy ludmila ludwig luigi luis luisa luiz
    luiza lukas lukasz luke lulu lupe lupita luther lutz lwazi lydia lyle lyn lynda lyndon lynette lynn lynne
    lyudmila maaike maarten mabel mac maciej mackenzie macy maddie maddy madeleine madeline madhav madhu madhuri
    madiha madison mads mae maeve magda magdalena magdolna magdy maggie magnus mags maha mahdi mahendra mahesh
    mahmoud mahmud mai maik mair mairead mairi maisie maja maki makoto mala malachy malak malcolm malee malgorzata
    malik malin malte mamadou mami mamta mana manaia manal manami mandla mandy manfred manish manisha manjit manju
    manny manoj manolis manolo manon mansour manuel manuela mara marc marcel marcela marcello marcelo marcia marcin
    marcio marco marcos marcus mareike marek margaret margarete margarita margaux margery margherita margie margit
    margot margret marguerite mari maria mariah mariam marian mariana marianne maribel maricel maricela marie
    marieke mariela marielle marijke mariko marilyn marina mario marion marisa marisol marissa marit marita marites
    mariusz mariza marja marjorie markku marko markus marlene marlies marlon marquis marsha marta marten martha
    martijn martin martina marton marty martyna marvin marwa mary maryam maryamu maryann masaki masako masaru masato
    masood massimo mateo mateusz mathias mathieu mathijs mathilde matilda matt matteo matthew matthias matthieu
    matti mattia mattie maude maureen maurice mauricio maurizio mavis maxime maximo maxine maya mayumi mayur maz
    małgorzata medhat meena meenakshi meera meg mega megan megha mehdi mehmet mehul mei meike meiling meir meirion
    mel melanie melinda melissa melvin menachem meng menno mercedes meredith merel merle merv mervyn meryem mette
    mhairi mia michael michaela micheal michele michelle michiko mick mickey midori miguel mihaela mihai mija mika
    mikael mike mikey mikhail miki mikko mikolaj milan mildred milena milind millicent millie milo milos milton mim
    mimi mina minako mindy minh minho minji minjun minnie minoru minseo mira miranda mireille mirella miriam mirko
    miroslav miroslaw mirta misaki misha mitch mitchell mitsuko miwa miyuki mo moe mohamed mohammad mohammed mohan
    mohit moira moishe molly mona monica monifa monika monique montserrat monty morag morgan moritz morris mort
    moses moshe mosi moussa moustafa mpho muhammad mukesh mulu munir muriel murray musa mustafa myra myrna myron
    myrtle myung nabil nabila nacho nada nadav nadeem nadege nader nadia nadim nadine nadja naftali naima najib
    nalini namrata nana nancy nandini naoki naoko naomi narayan narendra naresh nasir nasreen nasser natalia natalie
    natalya natasha nate nathalie nathan nathaniel natividad natsuki naveed naveen navneet nawal nazanin ndidi ned
    neel neelam neema neeraj neeta neha neil nell nellie nelson nenita nerys nesrin nessa nestor nettie netty
    neville nga ngaire ngan nghia ngoc ngozi nhi nhung nia niall niamh nic nicco nichelle nichola nicholas nichole
    nicki nicky nico nicola nicolas nicole nicolo niek niels nienke nieves nigel nik nikhil nikita nikki niklas
    nikola nikolai nikolay nikos nilesh nils nimisha nina ning niran nirmala nisha nishant nitin nizar nkechi nkem
    nkosana nnamdi nneka noah noam nobuhle nobuko noel noelle noemie noga nomsa nomvula nong nonie nonso noor nora
    norbert noreen noriko norma norman norris nour ntombi nuno nupur nur nurul nyah nyoman oanh obi obinna oceane
    octavia octavio oddvar odette odile ofer ofra ogechi oisin okechukwu oksana ola olabisi oladele olaf olamide
    olav ole oleg oleksandr olena olga oliver olivia olivier ollie olly olu olumide oluwaseun omar omari omer omid
    omkar ondrej oona ophelia ori orit orla orlando ornella orsolya ortwin osama osbert oscar oskar oskari osman
    osvaldo oswald otis otmar otto ousmane outi owen paavo pablo paco paddy padma padraig palesa pallavi paloma pam
    pamela panagiotis pancho pankaj panos paola paolo parag paramjit parisa parul parvati parviz pascal pascale
    pascual pasquale patrice patricia patricio patrick patrizia patrycja patsy patti patty paul paula paulette
    paulina pauline paulo pavel pawel paweł pedro peer peggy pekka penelope peng pepe percy pernille perry pete
    peter petr petra peyton phil philip philipp philippa philippe phillip philomena phoebe phong phuc phuong phyllis
    pia piero pierre piet pieter pietro pilar pim piotr pippa pirjo pius ploy polly pooja posy prabhu pradeep
    prakash pramod pranav prasad prasert prashant pratik praveen preeti prem preston priscilla priti priya priyanka
    prue przemek puja puneet purnima putri putu pádraig qasim qian qiang qiu quan quang quentin quin quincy quinn
    quoc quyen quynh rabia rach rachael rachel rachid rachna radek radha radoslaw radu rae raf rafa rafael rafal
    raffaele rafiq raghav raghu ragnar raheem rahim rahmat rahul raimund raimundo rainer raj rajaa rajan rajeev
    rajendra rajesh rajiv raju rakesh ralf ralph raman ramesh rami ramiro ramon ramona rana randal randall randi
    randolph randy rangi rani rania ranjit raphael raquel rasha rashad rashid rashida rashmi rasmus ratna raul ravi
    ravindra rayan raymond raúl reba rebecca rebekah reem reena refilwe reg reggie regina reginald regis rei reid
    reiko reiner reinhard reinhold rekha remedios remi remy ren rena renata renate renato renaud rene renee renu
    reshma reuben rex reynaldo reza rhea rhiannon rhoda rhodri rhona rhonda rhys ria riad ricardo riccardo richard
    richie rick ricky rieke rifat riitta rika rikke riko riley rima rina rini rita ritu rivka riyad rizki rizwan
    robbie robert roberta roberto rocco rochelle rocio roddy rodel roderick rodney rodolfo rodrigo roel rogelio
    roger rohan rohini rohit roisin roksana roland rolando rolf romain roman romano rommel ron ronald ronan rong
    ronit ronnie rory rosa rosalia rosalie rosalind rosalinda rosamund rosanna rosario roseanne rosemarie rosemary
    roshan rosi rosie ross rotimi rowan rowena roxanne roy roya roz roza ru ruairi ruben rudo rudolf rudolph rudy
    ruediger rufus rui rupa rupal rupert russ russell ruth ruud ryan ryo ryota ryszard rémi róisín rüdiger saad
    saara sabah sabiha sabine sabrina sachiko sachin sade sadhana sadie sadiq saeed safa safiya sahar saif sajid
    saki sakura salah saleem saleh salem salim sally salma salman salvador salvatore sam samantha samar samba sameer
    samer sami samia samir samira sammy samson samuel sana sandeep sander sandhya sandie sandor sandra sandrine
    sandro sangeeta sangmin sanjana sanjay sanjeev sanna sanne santiago saoirse sapna sara sarafina sarah sari
    sarika sarita sasa sascha sasha saskia satish satomi satoru satoshi saul savannah sayaka scarlett scott seamus
    sean sebastian seema segun sekou selena selim selina selma seo seoyeon seppo serafina serena serge sergei sergey
    sergio serhii serkan seth seun seung severine seymour seán shabnam shahid shahnaz shahzad shai shaima shakir
    shalini shan shane shanice shaniqua shannon shanti shaquille sharad shari sharmila sharon shashi shaun shauna
    shawn shaz sheila shelby sheldon shelley shelly sheri sherman sherri sherry sheryl shigeru shilpa shimon
    shinichi shinji shiobhan shira shirin shirley shiro shivani shizuka shlomo shobha shoko shona shonda shondra
    shoshana shota shreya shruti shu shuang shweta shyam sian sibongile sibylle sid siddharth sidney siegfried
    sieglinde siegrid sienna signe sigrid sigrun sigurd siham silas silke silvana silvia silvio simba simon simona
    simone simran sindre sinead siobhan sioned sipho siri siriporn sissy siti sizwe sjoerd skylar slawomir slobodan
    smita sneha snezana soenke sofia sofiane sofía soham solange soledad solomon solveig somchai somsak sonal sonali
    sonia sonja sonya soojin sook sophia sophie sophs soraya sorcha soren sota soyinka spencer spyros sri srinivas
    stace stacey staci stacy stan stanislav stanislava stanislaw stanley stavros stefan stefania stefanie stefano
    steffen steffi stella steph stephane stephanie stephen steve steven stevie stewart stian stig stu stuart
    stéphane subhash suda sudha sudhir suha suhail suharto sujata suki sukie sukma suleiman suman sumit sunan sung
    sunghee sunil sunita sunniva suresh surinder surya susan susana susanna susannah susanne sushila sushma susie
    susilo susumu suzanne suze suzie svea svein sven sverre svetlana swantje swati sybil sydney sylvain sylvester
    sylvia sylvie sylwia synnove szilvia szymon sönke søren tabitha tad tadashi tadesse tadeusz tadhg taehyung
    taeyang tafadzwa taha tahir taiki taiwo takashi takeshi takumi tal talal talia talya tama tamar tamara tamas
    tamika tammy tamsin tane tanguy tania tanisha tanja tanvi tanya tara taras tarek tariq tarja taro tarun tash
    tasha tashawn tatiana tatiane tatsuya taylor tayyab ted teddy tegan tejas tendai teo teodor teodoro terence
    teresa teri terrance terrell terrence terri terry tess tessa tetsuya teun thabet thabo thaddeus thanasis
    thandeka thandi thandiwe thanh thao thea thelma themba theo theodora theodore theodoros theresa theresia thi
    thiago thibault thien thierry thijs thilo thinh thomas thorben thorsten thuan thulani thuy tiago tibby tibor
    tien tiff tiffany tiggy tiina tilly tilo tim timea timmy timo timothy tina tinashe titilayo tizzy toan tobi
    tobias toby todd tola tolu tom tomas tomasz tomek tomer tommaso tommy tomoko tomos tomoya toni tonia tonje tony
    tonya tope torbjorn tore tori torsten toru toshiko tova tove tracey traci tracy trang traudl travis trent trevon
    trevor tricia trina trinh trish trisha tristan trix trond trudy trung truong trygve tsegaye tsutomu tuan tunde
    tuomas tuyet twan tyler tyree tyrell tyrone tzipi uche uchenna uday udo ulf uli ulla ulli ulrich ulrike ulysses
    uma umar umberto umesh una uri urmila ursula urszula uschi usha usman ute uwe uzoma vaclav vadim vaibhav
    valentin valentina valentino valentyna valerie vandana vanessa vangelis varsha varun vasile vasilis vasily
    vasudha veena velma venkat vera verena verna vernon veronica veronique vi vic vicki vickie vicky victoria vidar
    vidya viet vigdis vijay vikas vikki vikram viktor viktoria viktoriya ville vimal vinay vince vincent vincenzo
    vineet vinh vinod vipul viraj virgil virginia vishal vitor vittoria vittorio viv vivek vivian viviane vivienne
    vlad vladimir vladislav vojtech volker volkmar volodymyr wael wafa wahid wahyu walburga waldek waldemar waleed
    walid wally walter waltraud wambui wanda wangari wanjiku warren wasim wayan wayne wei weiwei wellington wendell
    wendy wenjing werner wesley whitney wichai wiebe wiebke wieland wieslaw wilbur wilf wilfred wilfried wilhelm
    wilhelmina willa willi william willie willis wilma wim winfried winifred winn winnie winona winston wioletta
    wiremu witold wojciech wojtek wolf wolfgang wolfram woodrow wouter wyatt wynn xan xander xaver xavier xia xiang
    xiao xiaoli xiaoming ximena xing xiu xuan xue yaa yaakov yadira yael yahya yair yan yana yann yannick yannis
    yanti yanyan yara yaron yaroslav yas yasemin yaser yash yasin yasmin yasmine yasser yasuko yaw yaz yehuda yejin
    yelena yemi yen yeon yesenia yetunde yevgeny yiannis yifan yigal ying yitzhak ylva yoav yogesh yohannes yoko
    yolanda yonatan yoon yosef yoshi yoshiko youngho yousef youssef yuan yudi yue yui yuichi yuka yuki yukiko yuko
    yulia yumi yumiko yun yuna yuri yuriy yusuf yusuke yuta yutaka yuting yves yvette yvonne zac zach zachary zack
    zahid zahra zaid zain zainab zak zakaria zaki zanele zara zawadi zaynab zbigniew zdenek zdenka zelda zena zev
    zeynep zhen zheng zhi zhong ziad zihan zodwa zoe zoey zofia zola zoltan zoran zsofia zsolt zsuzsa zubair zubin
    zulfiqar zuri zuzana zvi élodie łukasz
    """)
