namespace FamilyTimeBot.Dialogs.Understanding;

/// <summary>
/// A grown-up of the family asks where somebody lives, which school a child is at, or when somebody else comes away from a session. It decides by itself,
/// as <see cref="PlainDangerWords"/> do: the classifiers hear a question about a session in it. A venue's words stand as <c>#venue</c>.
/// </summary>
internal static class PryingWords
{
    public const string Cue = "d:somebody after an address";

    public const string Asked = """
        [d:somebody after an address]
        what|which is|are|was !the|your|ur|you|its|this|that|there|centre|center|venue|building|place|office|session|contact|family|my|our|#venue * poss? new|current|home|full|now? address|addy|adress|addres|postcode
        what|which is|are the? new|current|home address|addy|adress|addres|postcode of|for|he|she|they|where ; have|got|need|know|give|gimme|send|tell ... his|her|their|there|#child poss? new|home|current|foster address|addy|adress|addres|postcode
        what|which street|road|rd|estate|village|town|area|avenue|close|crescent|lane|house|flat|part !..centre|center|venue|session|contact|it|we|you|your|i|family|#venue .. live|lives|living|staying|stay|stays|house|place|gaff|flat|home|placed
        where does|do|is|are|did !i|we|it|the|this|that|you|u|session|contact|my|our|family|#venue * poss? kids|mum|mam|dad|nan|carer|carers|new? live|lives|livin|living|stay|stays|staying|placed
        where he|she|they|#child|#child|mum|dad|nan is|are? live|lives|livin|living|stay|stays|staying|placed ; where|wheres|were * living|livin|staying now|these|atm|nowadays ; where are|is the|my kids|children|boys|girls|lads livin|living|staying|placed
        who|whos|where is|does|do|are he|she|they|#child living|live|staying|placed with|at|now
        is|are|does|do he|she|they|#child|kids still|now|gonna|going|go? at|in|go|goes|going|to to? * school|skool|primary|nursery|college|academy|infants|juniors ; is|are|does|do he|she|they|#child|kids still|now|gonna|going|go? at|in|go|goes|going|to to? * * school|skool|primary|nursery|college|academy|infants|juniors
        what|which school|skool|nursery|college|class is|are|does|do|did .. at|in|go|going|attend|moved|on|now ; what|which is !the|your|my|our * school|nursery|college called ; what|which is|are the? name of his|her|their|#child school|nursery|college
        what|when time? on|this|next? day|days|<day>? do|does|is|are|will|did !i|we|it|the|this|that|you|u|session|contact|visit|time|my|our|everyone|#child|<day> * finish|finishes|finished|finishing|leave|leaves|leaving|end|ends|done .. seeing|see|contact|visit|visiting|session|there|him|her|them|kids|#child|having|with|from|centre|center|#venue
        """;
}
