/**
 * Frequent first names. A known first name supports a label; a name that is missing here loses nothing, since
 * recurrence and alternation weigh more.
 */
export const FIRST_NAMES = new Set(
  (
    'aaron|adam|adrian|ahmed|aisha|alan|albert|alex|alexander|alexandra|ali|alice|alina|amanda|amelie|amy|ana|andrea|andreas|andrew|andy|angela|angelika|anita|anja|anke|anna|anne|annette|annika|anton|antonia|arno|arthur|astrid|ayşe|' +
    'barbara|bastian|beate|ben|benjamin|bernd|bernhard|bert|bettina|bianca|bill|birgit|björn|bob|boris|brian|brigitte|bruno|burkhard|' +
    'carl|carla|carlos|carmen|carol|caroline|carsten|catherine|cem|charles|charlotte|chloe|chris|christa|christian|christiane|christina|christine|christoph|christopher|claire|clara|claudia|claus|cornelia|' +
    'dagmar|dan|daniel|daniela|daniele|dave|david|deborah|denise|dennis|detlef|diana|dieter|dietmar|dirk|dominik|donald|dora|doris|dorothea|' +
    'eberhard|eckhard|edith|eduard|edward|elena|elif|elisa|elisabeth|elizabeth|elke|ella|ellen|emil|emilia|emily|emma|emre|eric|erik|erika|ernst|esther|eva|evelyn|' +
    'fabian|fatima|fatma|felix|finn|florian|frank|franz|franziska|fred|frederik|friederike|friedrich|fritz|' +
    'gabi|gabriel|gabriele|georg|george|gerd|gerhard|gisela|grace|greg|gregor|greta|gudrun|günter|günther|gunnar|' +
    'hanna|hannah|hannes|hans|harald|hartmut|hasan|heide|heidi|heike|heiko|heiner|heinrich|heinz|helen|helena|helene|helga|helmut|hendrik|henning|henri|henrike|henry|herbert|hermann|hilde|holger|horst|hubert|hugo|' +
    'ian|ida|igor|ilse|ines|inga|inge|ingo|ingrid|irene|iris|irina|isabel|isabell|isabella|ivan|' +
    'jack|jacob|jakob|james|jan|jana|jane|janet|janina|jasmin|jason|jean|jeff|jennifer|jenny|jens|jessica|jill|jim|joachim|joan|jochen|jolanda|jonte|joe|johann|johanna|johannes|john|jonas|jonathan|jörg|jörn|josef|joseph|josephine|joshua|judith|julia|julian|juliane|julie|jürgen|jutta|' +
    'kai|karen|karin|karl|karla|karsten|katharina|kate|katherine|kathrin|kathy|katja|katrin|keith|kelly|ken|kenneth|kerstin|kevin|kim|kirsten|klara|klaus|konrad|konstantin|kristin|kristina|kurt|' +
    'lara|larissa|larry|lars|laura|laurie|lea|lena|leo|leon|leonie|lilly|lily|linda|lisa|lorenz|louis|louise|luca|lucas|lucia|lucy|ludwig|luis|luise|lukas|lutz|lydia|' +
    'magdalena|maja|malte|manfred|manuel|manuela|marc|marcel|marco|marcus|margaret|margarete|margot|maria|marianne|marie|marina|mario|marion|mark|markus|marlene|marta|martha|martin|martina|mary|mathias|mats|matt|matthew|matthias|max|maximilian|maya|mehmet|melanie|melissa|mia|michael|michaela|michelle|miguel|mike|mila|milena|miriam|mohammed|mona|monika|moritz|mustafa|' +
    'nadine|nadja|nancy|natalie|natascha|nathan|nicholas|nick|nico|nicolas|nicole|niklas|nils|nina|noah|nora|norbert|' +
    'ole|olaf|oliver|olivia|oskar|otto|' +
    'pascal|patricia|patrick|paul|paula|paulina|peter|petra|phil|philipp|philip|pia|priya|' +
    'rachel|rainer|ralf|ralph|raphael|rebecca|regina|reiner|reinhard|renate|rené|rich|richard|rita|rob|robert|roberta|robin|roger|roland|rolf|roman|ron|rosa|rose|rosemarie|rudolf|ruth|ryan|' +
    'sabine|sabrina|sally|sam|samantha|samira|samuel|sandra|sara|sarah|saskia|scott|sebastian|selin|sigrid|silke|silvia|simon|simone|sofia|sonja|sophia|sophie|stefan|stefanie|steffen|stella|stephan|stephanie|stephen|steve|steven|susan|susanne|svenja|sven|sybille|sylvia|' +
    'tamara|tanja|tatjana|ted|teresa|theo|theodor|theresa|thomas|thorsten|tilman|tim|timo|tina|tobias|tom|tony|torben|torsten|tracy|' +
    'ulla|udo|ulf|uli|ulrich|ulrike|ursula|ute|uwe|valentin|valerie|vanessa|vera|verena|veronika|victor|victoria|viktor|viktoria|vincent|volker|' +
    'walter|wanda|werner|wiebke|wilhelm|will|william|willi|wolf|wolfgang|yasmin|yusuf|yvonne|zeynep|zoe'
  ).split('|'),
)
