namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>Coming, not coming, not yet known: how people say it.</summary>
internal static class AttendanceWords
{
    public const string NotComing = """
        [not_coming]
        cant|wont|unable|couldnt .. come|make|attend|manage|commit|visit|travel|turn
        wont|cant be !late|long|bothered|sure|doing|the|that|a|better|easy .. there|coming|able|making|going|in|attending|up|here|down|about|around
        wont be able
        wont be coming|there|in|making|going|attending|turning|seeing|about|around|joining
        wont be at !work|school|nursery|home|college|court|football|swimming|my
        cant .. get there|in|to|away|out|off|down|up|over|time|here|across|a|it|cover|childcare|anyone
        cant do !this|that|anything|nothing|it|with|without|any|more|my|nowt .. <day>|#|it|mate
        cant do <day>|#|it|either|any|one
        cant <day>
        cant see|have|meet|take .. <weekday>|today|tomorrow|tonight|week|weekend|morning|afternoon
        cant .. <weekday>|today|tomorrow|tonight
        cant|wont .. this|next|that week|time|weekend|one|session|visit
        cant now|anymore|anyway|after|make|today|tomorrow|tonight|then|sorry
        [ cant ]
        [ i|we|she|he cant|wont ]
        [ no i|we|she|he cant|wont
        wont happen|work ; wont be happening|possible
        not coming !with|by|wiv|w|via|in|off
        not attending|able|available|making|gonna|going|happening|doing|possible|turning|free|here|bothering|around|about
        ay coming|comin|going|gonna|gooin|gunna|able
        not gonna|going .. make|come|be|get|happen|work|see|attend|turn|go
        not gonna|going do !anything|nothing|owt|that|stuff|anythink|something|nuffin
        not doing|going <day>
        isnt|arent coming|going|happening|able|gonna|possible|available|attending
        not a chance|hope|prayer ; not happening|possible|today|tonight|tomorrow|<weekday>|sat|having
        not this|next|that week|time|one|weekend|<weekday>|afternoon|morning|month
        [ not <weekday>|today|tonight|tomorrow
        not for|in me|us|him|her|today|tonight
        not well|up enough|to ... come|make|go|it
        not up to|for it|that|coming|seeing|visit|contact
        dont|didnt think|reckon|feel|see .. i|we|she|he|it|that|me .. make|come|be|get|will|can|coming|making|happening|able|gonna|up|going|there
        dont|didnt bother|expect|wait|bring|send|collect .. me|us|him|her|them|up|for
        doubt it|i|we|that|if .. make|come|be|get|will|can|there
        doubt it ; [ doubtful ; highly|very doubtful|unlikely ; unlikely .. make|come|be|now|today
        no chance|way|can|hope|go|show|contact|visit|session !..of|that|to? .. me|i|make|coming|get|for|today|tomorrow|this|<weekday>
        no can do ; no chance ; no way ] ; no go ; it is a no ; a no from|for ; no for|from me|us ; is no good|use|go|from|sorry|for ; no use|good .. me|us|him|her|any|am
        no good ] ; no good for|<day> ; are no good ; nae|no use
        have to|gonna|need|gotta|must|to cancel|miss|skip|pull|call|bail|duck|pass|leave|postpone|swerve|drop|give|knock
        have|having|got|need|gonna|gotta|must to cancel|miss|skip|pull|bail|duck|pass|postpone|swerve|withdraw|back
        gonna have|need to cancel|miss|skip|pull|bail|duck|pass|postpone|swerve|give|leave|drop|call|knock
        need|want|wanna|like|can|could to? cancel !the|these|my|texts !subscription
        [ cancel|cancelling|scrap|bin|scratch !..by|culture .. <day>|it|session|me|visit|contact|that|for
        please|must|will|i am|am|to cancel .. <day>|session|it|visit|contact|me
        cancelling|pulling|bailing .. <day>|session|out|visit|contact|on
        [ i|we are? cancel|cancelling ; had to cancel|pull ; calling it off
        have to|gonna|will|need|better leave|give .. it|this|<day> .. this|a|time|week|miss
        give it|this|<day>|that|todays a? miss ; giving it|this|<day> a miss ; gonna pass|swerve|miss ; count me|us out ; leave me|us out ; out for <day>|this
        off the table|cards ; out of the question ; is out ] ; is off ] ; gone west ; do one <day> ; knock it on
        will|gonna|have|shall|to|must|she|he|we|i|would be? miss|missing|skip|skipping|swerve !her|him|them|you|it|my|how|every|each|seeing|being|the|a|nothing|for .. <day>|one|session|visit|contact|time
        will|gonna|to have? to? miss|skip <day>|this|it|the|tomorrow|poss|<weekday>|that
        <weekday>|today|tomorrow|tonight|it|that|this is|poss? .. no|not|out|off|gone|cancelled good|go|happening|possible|gonna|use|for
        couldnt|cant possibly|really come|make|do|get|face
        ran|run|running|got out of time|petrol|money .. cant|wont
        wont let|give me|us|him|her .. off|go|out|leave|come|time
        wouldnt|wont|cant let|give me|us go|off|the|out|time|leave|away
        too ill|sick|poorly|unwell|rough|bad|weak|tired|upset|hungover|knackered|far|dear|expensive to|for|now .. come|make|go|travel|drive|get|leave|do|face|<day>|visit|session
        staying|stay|stopping|keeping|stopped|stuck|gonna|keep at|in|her|him|them|off home|bed|indoors|house|off
        wouldnt|wont|isnt|not be? able to ; not able to ; not be able
        got|had|have no way|money|means|lift|petrol|car|transport|credit of|to|for|it|get .. get|getting|come|coming|there
        no way of|to getting|get .. there ; no means of ; cant afford .. bus|train|fare|petrol|come|get|travel|to
        pass on <day>|it|this|today|tomorrow ; raincheck|rain check ; another time|day instead? ]
        isnt|not gonna|going to? be able ; something come|came|has|cropped up ; come up|over cant ; wont be today|tomorrow|<weekday>
        see|catch her|him|them|you next|another week|time|<weekday>|day instead|now? ]
        rather not ] ; rather not come|go|do|see|today|tomorrow|<weekday> ; id rather not ; had rather not
        tell|let .. sorry|know .. cant|wont|not ; me and .. cant ; wish i|we could .. but ; i would .. but i ; would love|come|have .. but|if not ; was gonna|going|meant|supposed .. come|be|make .. but ; wanted|planned .. come|be .. but
        emo_no ]
        """;

    public const string Coming = """
        [coming]
        ringing|ring|rung|rang|checking in ] ; [ ringing|checking in !sick|ill|to|poorly ; ringing in now|for|today|as|like|again
        <i>|she|he|they|will|gonna|would|still|both|all|kids|can|and|are|is|deffo|definitely be there
        will|gonna|still|both|we|all|<i>|she|he be .. there|here|coming|attending|along|making|with|in|outside|bringing|up|down|turning !till|until|late|about|by
        will|gonna come|make|attend|get|see|manage|bring|have|do|be|pop|crawl|hobble|drag|turn|take !..if|late|another !late
        can|could|able|managed|manage|should|shall|would .. make|come|attend|be|get|do|manage !late .. it|there|along|<day>|that|this|now
        can come|make|do|attend|manage|now ; can be there ; able to come|make|attend|be|get|do
        [ am|are|is|were|still|both|all|we|deffo|definitely|yes|course|def coming !home|back|down|off|out|to|for|at|round|across|over|up .. !not
        am|are|is|be|still|defo|definitely|deffo|both|all|kids|we|only|course coming|attending|going|on|up|good|there|in|down|game|free|available
        [ coming ] ; [ coming <day>|now|along|tomorrow|in|see|course|for|to|as|with|yes|and|deffo|definitely ; coming see|to <day>|tomorrow|it|them|both|session|see
        see|seeing you|her|him|them|u|ya|yas|my|yous|amelia|everyone|there .. then|there|<day>|at|soon|#|later|tomorrow|bright
        see you|yous|them|her|him|ya ] ; see you .. then|there|<day>|at|soon|# ; see you|yous|u ; catch you then|there ; seeing|see my|our <kids>|girl|boy|baby .. <day>
        meet|meeting you|them|her|him .. there|at|<day> ; till|until then ; be there or be square
        be there ; there for|at # ; am there ; will there ; there with bells ; there like a shot ; all set|sorted|booked|good|ready|systems|fine|confirmed ; good to go ; up for it|that ; good for|with <day>|me|us|that|both ; [ good for ; am|are|is good|game|down|free|fine|ok|okay|alright ] ; am|are|is good|game|down|free|fine|ok|okay|alright this|next|<weekday>|tomorrow|today ; am|are|is good|game|down|free|fine|ok|okay|alright for|with|on <day>|that|this|both|it|#
        omw ; on my route ; setting|set off|out .. now|soon|in ; just|leaving|left|setting|getting on|the|now|house|off|home bus|train|metro|tram|in|soon|to ; on the bus|train|metro|tram|way|road ; [ here ] ; am|are|is here|outside|parked|in !again|no|cant|stuck ; just|now got|pulled|parked|arrived|outside|here|round|pulling ; nearly|almost there|here ; pulled up ; waiting|sat outside|in reception|the|here
        looking|look forward ; dying|buzzing|itching|desperate|excited|gagging|made|counting|longing to|for|the|days|up|about .. see|seeing|come|days|it|visit|<day> ; excited ; counting the|down
        bringing|taking|dropping|fetching|collecting her|him|them|the|lily|mum|all|both ; bring|drop|have|take|get|bringing her|him|them .. there|for|at|down|over|along|as|on|to
        still on|good|ok|okay|fine|happening|going|coming|planning|up|able|alright|down|there|seeing|in|be|gonna|want|well ; planning|plan|intend|aiming|hoping|meaning on|to .. come|coming|be|make|there
        put me|us|her|him down .. as|for .. yes|coming|in ; count me|us|her|him in ; mark me .. coming|yes|as ; pencil me|us in ; book me|us in ; confirm|confirmed|confirming .. <day>|attendance|that|for|will|we|she|he|i|both|it|visit|session|coming|am|please? ; [ confirmed ] ; to confirm|say .. coming|come|be|yes|there|attending
        happy to come|attend|be|go|see|do ; fine|ok|okay|good|alright|suits|works|perfect|grand|sound|champion|canny|great|brilliant|lovely|spot|bang for|by|with me|us|him|her|on ; suits me|us|him|her|fine ; works for me|us|him|her|fine ; that works ; that is|will fine|ok|okay|good|great|perfect|be fine|grand|sound|lovely ; <weekday>|tomorrow|today|tonight|it|that|both|#|session is|are|poss|will .. fine|ok|okay|good|great|perfect|grand|sound|lovely|alright|on|canny|sorted|yes|works|do|doable|brilliant
        [ <weekday>|both|either|all fine|ok|okay|good|great|perfect|grand|yes|sound|works ; <weekday>|both|tomorrow|today fine|ok|okay|good|great|perfect|yes|works|sound|grand
        made it ; got the|a day|time|afternoon|morning off ; swapped .. shift|shifts|with ; got .. cover|lift|time|day|it off|sorted|covered|there ; boss said|says yes|its|ok|okay|fine|i ; sorted it|a|childcare|lift|work
        will make|do|try .. sure|it|best|there|my ; make sure i|we|she|he ; course i|we|she|he will|am|are|is|can ; [ i|we|she|he will !let|ring|text|call|try|be|not|never ] ; i|we|she|he am|are|is ] ; i can ] ; [ i am|will yes
        said|already|told yes|i|you .. coming|am|will|yes|be ; ready|dressed|waiting and? .. go|waiting|see|door ; coat|shoes|bag on|packed|by|ready|is ; be|will|gonna early|prompt|sharp|bright ; on time ; be there|here by|for|at|before|on|about # ; turn|turning|show|showing up !..late ; rock up ; pop in|down ; all good|sorted|set ] ; leave|leaving|set|setting home|here|the|at|off|now .. #|soon|now|to|for
        changed|sorted my|it mind|all|out .. come|coming|can|there|yes ; come after all ; coming after all ; after all ] ; fit|well enough|to|for .. come|enough|it|go
        wanna|want|need|dont|have to|wanna come|see|be|miss !..but ; love to come|see ; glad to|for|of ; will hobble|crawl|drag|struggle|manage|soldier|power|cope
        """;

    /// <summary>Sayings with a "not" in them that mean yes.</summary>
    public const string ComingThough = """
        [coming_though]
        cant|cannot wait !for|at|around|any|that|here|long|outside ; cant bloody|flipping|hardly wait ; cant come soon|quick|fast enough
        wouldnt|wont|aint|never|not|couldnt|dont gonna|wanna|to|be|ever|dare? miss|missing it|her|him|them|this|that|for|seeing|a|the|one ; wouldnt miss ; wont miss ; nothing would|will|gonna stop|keep|keeping me|us ; nothing stopping
        why wouldnt|wont i|we|she|he|they ; as if i|we would|will miss|not ; try and|to stop me ; try stopping me ; wild horses ; hell or high ; rain or shine ; by hook or crook ; no matter what ; come what may ; whatever it takes ; over hot coals ; if i have to|gotta? crawl|walk|swim
        """;

    public const string Undecided = """
        [undecided]
        depend|depends|depending on? ; it depends ; dependent on ; not|isnt|arent|aint 100|100%|entirely|totally|really|too|quite|so? sure|certain|confirmed|decided|known ; unsure|undecided ; dont know|ken .. if|whether|yet|what|when|until|about|how|till ; [ i dont know ] ; i dont know ; i dont know .. can|come|make|could ; no idea|clue if|yet|about|what|till|whether ; havent|not decided|heard|got|had|made|checked|a|been yet|back|clue|told|idea|my|confirmation
        might|may|maybe|perhaps|possibly|potentially not|be|come|make|have|can|need|could|get|will|cancel|miss|do ; [ maybe|perhaps|possibly|might ] ; might do ; maybe|perhaps|might .. maybe|might not ; 50 50 ; 50 outof 50 ; touch and go ; up in the air ; toss up ; six and half ; iffy ; could go either ; either way ; we|i will|ill see ] ; see how|what|if|when .. goes|feel|feeling|is|get|happens|things|it|says|i|she|he|we|can|there
        let|text|ring|call|tell|message|confirm|get|come you|us|know|back|back .. know|later|tomorrow|soon|when|after|back|nearer|by|tonight|if|once|closer|<weekday>|morning|wednesday|to ; will let you|yous know ; let you know ; get back to ; waiting|wait|awaiting for|on|to|till|until|and|see .. hear|see|find|call|results|news|rota|shift|boss|answer|know|say|says|tell|if|back|confirm|let ; wait and see ; need|have|got|gotta|must to check|ask|see|find|speak|sort|look ; check|ask with|my|the|work|boss|rota|diary|her|him .. first|boss|work|if|rota|diary|and|back ; find out ; ask me|us tomorrow|later|again|nearer|closer|on|in ; ask again ; too early|soon to|for ; wont know|find ; not|never till|until|sure|known ; will know|find|hear|tell more|later|tomorrow|by|on|when|after|nearer|better|out|if|once|# ; know by|on|tomorrow|later|nearer|more|when|after|till|until ; cant|couldnt|wont say|tell|promise|guarantee|commit|decide|confirm|answer yet|for|you|now|till|until|if|either|it ; cant promise|commit|decide|say ; if .. will|i and? if .. wont|not ; if not .. wont|cant ; either .. or not ; or not ; not decided ; in two minds ; dont hold me|us ; provisional* ; pencil* ; tbc ; to be confirmed ; keep you posted|updated|informed ; play* it by ear ; might be|not|have|need ; thinking about ; see|find|sort if i|we|she|he|they can|could ; trying|try to|and .. swap|get|sort|find|change|make|come|childcare|arrange|see|be|lift|time ; will|gonna|do|i try ; try my|our best|hardest ; do my|our best|hardest ; unless something
        [lean]
        if|providing|provided|assuming|aslong|long|unless|once|when|subject|so .. bus|train|car|can|get|is|are|turns|runs|comes|up|lift|off|feeling|better|ok|okay|works|nothing|bad|snow|traffic|she|he|not|all|well|let|still|i|as|weather ; hopefully|hoping|hope|inshallah|insha|godwilling|fingers|touch|god|should|shud|dv|all .. so|be|crossed|wood|willing|allah|make|can|well|come|there|to|ok|okay|alright|fine ; all being well ; should be ; should make|do|manage|come|can ; fingers crossed ; hopefully ; if all goes ; if nothing ; as long as ; unless ; long as ; so long as
        [condition]
        if|unless|aslong|providing|provided|assuming|long as? !i|we|it|the|my|a|that|this|all|everything|nothing|something|anything|only|so|there|possible|needed|your|you !..bus|train|car|lift|traffic|weather|taxi|cab|tram|shift|work|boss|late|time|i .. there|here|coming|comin|cumin|about|around|round|present|turning|going|goin|gonna|invited|allowed
        if|unless|aslong|providing|provided|assuming|long as? she|he|they|her|him|mum|dad is|isnt|are|arent|comes|goes|does|doesnt|will|wont|not|shows|turns ] ; unless * is|are|does|comes|goes ]
        if|unless|aslong|providing|provided|assuming|long as? she|he|they|mum|dad|nan comes|goes|turns|shows|stays|sits|brings
        [taken_back]
        that|this|it|which was|is wrong|untrue|incorrect|mistaken ; that|this|it|which was|is a? mistake|lie ; that|this|it|which isnt|wasnt|aint right|true|correct
        [flip]
        cant|cannot|couldnt not|nae come|go|be|see ; not|never|didnt|isnt|aint|wasnt saying|said|say|mean|meant|telling|told .. not|cant|wont|isnt|arent|wasnt|dont|never|didnt|cancel|couldnt|wouldnt ; it isnt|not|aint|wasnt that .. cant|dont|wont|not|isnt|wouldnt|didnt ; it is not that .. cant|dont|wont|not|isnt ; not|isnt|wasnt|aint that i|we|she|he|they cant|dont|wont|not|am|is|are|wouldnt ; not|isnt|wasnt|aint cos|because i|we|she|he .. cant|wont|not|dont ; never said|say ; who said|says|told .. not|cant|wont|wasnt|isnt ; no|aint reason|way i|we|he|she .. not|miss|wont|cant ; why|how .. would|wouldnt|say i .. not|cant|wont|cancel ; not cancelling|cancel|missing|pulling|giving|skipping|bailing ; dont|didnt|never|not cancel|cancelled|cancelling ; dont take .. no ; wasnt|isnt|not not ; thought|told|said|says i|we|she|he|me .. wasnt|wont|not|cant|couldnt|didnt .. but .. am|can|will|coming|is ; thought i|we .. wasnt|wont|not|cant|couldnt ; dont think i|we cant|wont|not ; never missed|cancelled
        [correction]
        no|oh|actually|sorry|ah wait|hang|hold|scrap|ignore|correction|scratch|i|mean|on .. wait|on|that|last|mean|meant|it|no ; actually ; i mean ; i meant ; meant|mean to|<weekday>|the|not ; changed my mind ; change of plan|plans|mind ; scrap that|it ; scratch that ; ignore|disregard that|last|my|me|the|all ; forget that|what|it|last|i ; correction ; my mistake ; hang on ; hold on ; no wait ; wait no ; on second thoughts|thought ; take that back ; as you were ; turns out ; after all ; instead ; not <weekday> <weekday> ; sorry i|no mean|meant ; typo ; wrong day|one|date|time ; said .. but ; told .. but ; thought .. but ; was gonna|going .. but ; panic over ; false alarm
        [past]
        last|yesterday|previous|other week|time|month|night|thursday|<weekday>|session|visit|one|year|day ; yesterday ; couldnt|didnt|wasnt|werent|missed come|make|get|able|there|last|it|see ; couldnt .. last|before|then|that|because ; ago ; was meant|supposed to ; the other day|week|time ; already|been|had ; back in ; used to ; when i was ; on my way home ; got|been|came|come home|back ; we|i|she|he|it|that went|was|were|had|did|loved|enjoyed|played|got|came|saw|said
        [sarcasm]
        yes right ; oh yes|brilliant|great|sure|lovely ; would love to .. if ; as if ; like i|we can|could|have ; so kind ; how lovely ; thanks for nothing ; cheers for nothing ; such joy ; my favourite
        [third]
        sisters|brothers|mums|dads|nans|aunties|cousins|uncles|da|mom|ma|wife|husband|partners|nephew|niece cant|wont|not|isnt|is ; <family>|mate|carer|worker is|isnt|cant|wont|not|says|said|will|aint|might|poss|has|coming ; she|he|they is|are|cant|wont|said|says|told|reckons not|isnt|cant|wont|coming|be ; isnt|not my|the .. but|me ; <family> .. not|isnt|cant|wont|aint coming|come|be|going|there
        """;
}
