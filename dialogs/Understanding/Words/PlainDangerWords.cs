namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// What decides by itself, whatever the classifiers make of the words around it: somebody says of themselves, in so many words, that they have run
/// away, or takes their leave. They have learnt from carers who report it, and hear it said too seldom by who has done it. Sections as in
/// <see cref="DangerWords"/>.
/// </summary>
internal static class PlainDangerWords
{
    public const string Anybody = """
        [u:missing]
        i have? just|only|already? ran|run|runned|rann|runaway away !..from|laughing|with|to|ago|years|year|once|used|when|because|crying|upset ; i have? just|only? ran|run|runned|gone|got away from|frm the|my|this|that|here|home|foster|care|school|placement|me|there|unit ; i have? just|only? runaway|absconded|absconding|awol
        i am running|runnin|runing away !..from|to|for|with|laughing ; i am running|runnin|runing away|off from the|my|this|here|home|foster|care|school|placement|there|unit ; i am awol ; i have? gone awol ; i am a? runaway ; i have? been missing since|from|for ; i am missing from
        am run|ran|runned away
        [u:not safe now]
        is an? emergency ] ; [ emergency ] ; this is an? emergency !..contact|number|dentist|plumber|work|shift ; emergency please|pls|plz|help|now|asap|quick|hurry|999 ; ring|call|phone|answer|help|come|pick me? up? now|quick|asap|urgent .. emergency !..dentist|plumber|work|contact|number|not
        [u:self-harm]
        wants|want|wanted|going|gonna|threatens|threatening|threatened|trying|tried|planning|rather to|ta|tae|2? hurt|harm|kill|cut himself|herself|hisself|hurself|hissel|hersel|themselves|themself|myself|mysel|meself !..laughing|on|lol|haha|at
        [u:suicide]
        is|are my|me|the last|final message|messages|text|texts|msg|mesage|txt|words .. bye|goodbye|farewell|sorry|love|ever|forever|alive ; my|me last|final message|text|msg|mesage|txt|words !..was|said|about|on .. bye|goodbye|farewell ; last|final message|text|msg|mesage|txt .. you|u|ull|yous|anyone|anybody .. get|hear|see .. me|ever|again ; bye|goodbye|farewell .. my|me|the last|final message|text|msg|mesage|txt|words
        """;

    /// <summary>From a child: an adult at a cold station waits for a bus.</summary>
    public const string OfAChild = """
        [u:missing]
        [ legged|leggd|leged it|off from|frm|out|away ; i have? just? legged|leggd|hopped|bunked it|off !..school|lesson|maths|bus|class|late ; i have? just? ran|run|runned|walked|stormed|snuck|sneaked|climbed off|out !..to|for|with|of|laughing|again ; i have? just? snuck|sneaked|climbed|climed out ; i ran|run|runned off from|frm
        i am <not> going|goin|gonna|coming|comin go|come? back to the|my|that|placement|foster|care|unit|home|house ; i am <not> going|goin back home|placement|ever|never
        at|in|by|near|outside the|a|sum|some|this? bus|train|coach|railway|tube|petrol station|stop|shelter|depot !..late|dad|mum|coming|waiting .. cold|freezing|freezin|freezn|dark|alone|lost|scared|night|hungry|nowhere|wet|own|nobody|noone|no ; cold|freezing|freezin|freezn|dark|alone|lost|scared .. at|in|by the|a|this? bus|train|coach|railway station|stop|shelter
        nowhere to|too go|sleep|stay ; got|have no where|place to go|sleep|stay ; sleeping|slept|sleepin rough|outside|outdoors
        [u:suicide]
        is|are my|me|the last|final message|messages|text|texts|msg|mesage|txt|words ]
        """;
}
