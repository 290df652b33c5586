namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Classes of words that the phrases share, in plain form (see <see cref="Spellings"/>).</summary>
internal static class Classes
{
    public const string List = """
        cant = cant wont unable
        cannot = cant wont dont isnt arent not never unable couldnt wouldnt
        day = monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow weekend week fortnight morning afternoon evening th session visit contact one both either any this next that weds anything all
        weekday = monday tuesday wednesday thursday friday saturday sunday
        be = am is are be was were been being
        i = i we me us
        she = she he they it
        family = mum dad nan grandad sister brother aunt auntie uncle cousin partner boyfriend girlfriend stepdad stepmum wife husband family siblings aunty
        kids = child children baby daughter son girl boy little kid lad lass lass kids girls boys she he her him bubs wee one twins
        illness = flu cold covid bug virus migraine temperature fever d&v norovirus tonsillitis chickenpox pox measles sickness diarrhoea vomiting headache earache toothache food chest infection throat stomach belly tummy guts gastric asthma appendix kidney uti conjunctivitis hives rash sinus shingles pneumonia bronchitis hangover runs shits squits lurgy cough croup nits impetigo scarlet hand pains migraines flue kidneystones labyrinthitis vertigo dizzy
        illverb = vomiting puking puke spewing spew chucking barfing heaving coughing sneezing shivering sweating throwing boaking boking bokin honking wretching retching
        sick = ill sick unwell poorly rough dizzy contagious infectious feverish bedridden bedbound hungover rotten pukey queasy nauseous
        work = work shift shifts overtime rota rostered nights earlies lates job interview boss gaffer manager college exam uni course training meeting court solicitor probation jobcentre jcp jsa dwp housing appointment dentist doctors hospital funeral wedding buried burying operation scan birthday delivery electrician plumber landlord holiday holidays parents
        vehicle = bus train car taxi metro tram coach lift ferry cab uber motor van bike minibus buses trains roads road m1 m6 m25 m62 a1 traffic
        worker = social worker workers supervisor staff practitioner manager person lady woman man somebody someone human team solicitor duty
        place = there here in down up over
        time = minutes minute hour hours halfhour
        hurt = hit hits hitting hurt hurts hurting punch* slap* smack* kick* beat beats beating beaten bash* batter* thump* strangl* chok* burn* burnt bruis* bit bites shook shak* grab* grabb* drag* throttl* belt* whack* headbutt* pinch* push* shov* stab* clout* skelp* leather* wallop*
        sexual = rape* raped touch* molest* abus* groom* fondl* nudes nude naked sexual sex noncing nonce kiss* flash* wank* undress*
        bodyprivate = bum privates private bits down willy fanny minnie winkle boobs chest tits pants knickers trousers underneath under tuppence foof
        drink = drink drinks drinking drunk pissed hammered plastered bevvied steaming mashed wasted smashed legless drank vodka booze boozing cider cans wine whisky hungover sloshed wrecked bladdered paralytic trolleyed blootered wellied pished steamin reeking stinking smelled smelt smelling stank stunk
        drug = drug* weed coke cocaine heroin crack smack skunk ketamine ket pills mdma spice stoned high methadone needle needles gear using relapsed scoring dealing dealer druggie spliff joint spangled valium vallies blow snorting baggies monged charlie line lines pipe foil benzos xans zombie nodding
        emoyes = emo_yes
        """;
}
