/**
 * Given names that pass for one another, a group a line: the same name across languages, and its short forms. `William Hayden` may be Bill Hayden, `Ioannes
 * Paulus` John Paul. Folded, as `foldText` leaves them.
 */
const groups = `
albert albertus alberto alberts
alfred alfredus alfredo alfreds
alois aloysius aloisius aloys aloiz
anna ann anne hanna hannah anja
arthur arturus artur arturo arturs
augustine augustinus agustin agostino
basil basilius vasily vasiliy vasil wasyl vasilios vasile
bernard bernardus bernardo bernhard bernd bernt
brad bradley
catherine katherine catharina katarina katharina ekaterina yekaterina katerina kate katie kathy cathy katja katia caterina
clement clemens klement klemens
constantine constantinus konstantin konstantinos kostas costas constantin
cyril cyrillus kiril kirill
dominic dominicus dominique domingo dominik
eric ericus erik eirik
ernest ernestus ernst ernesto
eugene eugenius eugen eugenio evgeny yevgeny yevgeniy yevhen jewgeni yevhenii jewgenij evgenii
ferdinand ferdinandus fernando hernando fernand
gabriel gavriil gavril
gregory gregorius grigory grigori hryhoriy gregor grzegorz greg
helen helena elena olena jelena ilona
hugh hugo ugo
julius julio giulio jules julian
laurence lawrence laurentius lorenzo laurent lars lorenz larry
leonard leonardus leonardo lennart len
lucas lucius luke lukas luca lukasz luc
malcolm milcolumbus
maria marie mary mariya marija
oscar oskar oscarius
pius pio
ralph radulphus raoul raul
roger rogerius ruggero rodger
rudolph rudolphus rudolf rodolfo
simon simeon szymon semyon shimon
stanislav stanislaus stanislaw
timothy timotheus tim timofey
tobias toby
victor victorius viktor vittorio wiktor viktors
alexander aleksander aleksandr aleksandar alexandre alessandro alejandro oleksandr aliaksandr alec alex alexandros sandor iskander sasha
andrew andreas andre andrzej andrei andrey andrej andres andriy andris ondrej anders antti andy andreu
anthony antonius antoine antonio anton antonin antal tony antanas antons antoni toni
benjamin binyamin benyamin beniamin bibi ben
charles carolus carlos karl carl carlo karel karol karlis karoly charlie chuck
christopher christophorus chris christoph christophe kristof kristoffer cristobal cristoforo krzysztof
christian christianus kristian cristian krystian
daniel danny dan danilo daniil daniels
david dave davide davyd deivids davids dafydd dai davud dawud daoud dawood
dimitri dmitry dmitri dimitrios dimitar dmytro dmitriy dmitrij dzmitry
dennis dionysius denis deniss dionisio
donald don donalds
edward eduardus eduardo edouard edvard eduard ed eddie ted teds
elizabeth elisabeth elisabetha isabel liz
emmanuel emanuel manuel immanuel
francis franciscus francois francisco francesco franz franciszek frank frantisek ferenc fransua
frederick fredericus frederik friedrich frederic federico fryderyk fred fridericus fritz
george georgius georges georg jorge giorgio jerzy giorgos jiri gyorgy gheorghe georgi heorhiy juris jurgen jorg yuri giorgi jurij
gerald gerry gerard gerardus gerhard gerardo geraldus gerd gerhards giraldus jerry jerald
henry henricus henri heinrich enrique enrico henryk hendrik heinz harry hal henrik
ian iain
jacob iacobus james jacques jakob jaime giacomo jim jimmy jacobus jamie seamus santiago diego jakub
jerome hieronymus jeronimo girolamo
john ioannes johannes jean juan giovanni joao jan ivan johann johan hans jack jon ian sean eoin janos ioannis jonas janis iohannes giannis iohannes johnny shaun dzons con hanss jens dzhon yohanes jovan
joseph iosephus jose josef jozef giuseppe jozsef joe josip iosif juozas yusuf yosef jozefs dzozefs dzo joey pepe ioseph josephus yousef yousuf youssef yusef youssouf
kenneth ken kenny
leo leon lev leonid
louis ludovicus ludwig luis luigi ludvik lewis ludovic ludvig lajos lodewijk
margaret margarita marguerite margareta maggie margarethe
mark marcus marc marco marek markus marcos
martin martinus marty marton
matthew matthaeus matthias mathieu mateo matteo mateusz matej matt
maximilian maximilianus max massimiliano
michael michel mikhail miguel michal mihai mykhailo mikhael mihail mikael mike mick michele mikheil mihaly
mohammed mohamed muhammad mohammad muhammed mehmet mohamad mohamud mohammud muhammadu mahomet
nicholas nicolaus nicolas nikolaus nikolai nikolay nicolae nikola nick mikolaj nikolaos nicola mykola nikolajs miklos mikalai klaus nicolaas niels nico nikos
nicola nicky
olaf olaus olav olavi oluf ole
miroslav miroslaus mirek mirko miroslaw
patrick patricius patricio padraig patrice paddy pat
paul paulus pablo paolo pavel paulo pal pol pauls pols pawel pavlo pavlos
peter petrus pierre pedro pietro piotr petr petar petro petros pete pyotr peteris
philip philippus philippe felipe filippo filip phil
ray raymond raymundus raimundo raimonds raimondo
reuven ruvi ruby rubin
rene renatus renato
richard ricardus ricardo dick rick riccardo ryszard
robert robertus roberto bob bobby rob roberts robin
ronald ron ronnie
samuel sam samuil
sergei sergius serge sergio serhiy sergey serhii siarhei
stephen stephanus steven etienne stefan esteban stefano istvan stephane steve stepan stjepan stefanos
theodore theodorus theodor teodoro fedor fyodor ted teddy
theresa teresa therese tereza terezija theresia tessa
thomas tom tommy tomas tommaso toomas tomasz
vaclav venceslaus wenceslaus wenzel waclaw
vincent vincentius vicente vincenzo vince
vladimir volodymyr wladimir vladimirs uladzimir
walter gualterus gualtiero
william gulielmus guglielmus guilielmus wilhelm guillaume guillermo bill billy will willy vilhelm willem guilherme guglielmo villijs liam willie wim
xavier xaverius javier
yitzhak isaac itzhak isaacus
zygmunt sigismund sigismundus zsigmond
jeremy jeremiah jeremias ieremias jerry
kevin coemgenus caoimhin
douglas doug duglassius duglasius duglas
dieter dietrich theodericus theodoricus
joan joanna johanna joanne jane janet jeanne ioanna giovanna juana ivana jana joana shona sinead siobhan hanna
christina kristina christine kerstin kirsten cristina kristine kristin krystyna
susan susanna susanne zuzana zuzanna zsuzsanna suzanne
claudius claude claudio klaudiusz
marcellus marcel marcelo marcello
maurice mauritius mauricio maurizio moritz
raphael rafael raffaele rafal
sylvester silvester silvestre sylwester
sebastian sebastianus sebastien sebastiano
veronica veronika veronique
agnes agnieszka ines inez
lucia lucy lucie lucija
madeleine magdalena magdalene madalena
clara klara claire chiara
rosa rose roza
sophia sofia sophie zofia sofija sofiya
natalia natalya nataliya natalie natalija nataliia
tatiana tatyana tetiana
julia yulia iulia julija yuliya giulia julie yuliia
irene irina iryna irena
oleg oleh olegs
igor ihor igors
ludmila lyudmila liudmyla ljudmila
svetlana svitlana swetlana
galina halyna
olga olha
nadezhda nadiya nadia nadja
vyacheslav viacheslav wjatscheslaw vjaceslavs
vitaly vitalii vitali vitaliy
abraham ibrahim ebrahim brahim avraham
ishmael ismail ismael esmail
moses musa moussa moshe moises
solomon suleiman suleyman sulaiman soliman salomon shlomo
ahmad ahmed ahmet akhmad akhmed achmad
hassan hasan xasan
hussein husain hossein hussain huseyin husayn
omar umar omer oumar
osman uthman othman usman ousmane
mustafa mustapha mostafa moustapha
mahmoud mahmud mehmood mahmut mahmood
khalid khaled halit khaleed
rashid rachid rasheed resit
tariq tarek tarik tareq
farouk faruq faruk farooq
jamal gamal cemal djamal jemal
jafar jaafar cafer gafar
qasim kassem qassem kasim gassim
abdullah abdallah abdulla abdoulaye`

/** The groups with a space on either side of every name. */
const lines = ` ${groups.trim().replaceAll('\n', ' \n ')} `

/** True where two folded words are one given name in two languages, or a name and its short form. */
export function isSameGiven(a: string, b: string): boolean {
  if (a.charCodeAt(0) > 0x7f) return false
  const word = ` ${a} `
  for (let place = lines.indexOf(word); place >= 0; place = lines.indexOf(word, place + 1)) {
    const end = lines.indexOf('\n', place)
    const line = lines.slice(lines.lastIndexOf('\n', place) + 1, end < 0 ? lines.length : end)
    if (line.includes(` ${b} `)) return true
  }
  return false
}
