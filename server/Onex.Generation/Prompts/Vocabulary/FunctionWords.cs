namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>
/// The small words that hold a sentence together, in English with the most usual German, Spanish and French ones.
/// All in small ASCII letters as <c>PromptToken.Lower</c> has them.
/// </summary>
internal static class FunctionWords
{
    /// <summary>What a request begins with before its verb.</summary>
    private static readonly HashSet<string> Courtesy = WordSet.Of("""
        please kindly hi hello hey dear ok okay so now i we you they need needs want wants would like i'd we'd i'll we'll can could
        help me us let let's to just wish have give should must will
        bitte ich wir brauche brauchen moechte moechten will wollen por favor necesito necesitamos quiero queremos
        je nous j'ai besoin de veux voudrais voulons s'il vous plait
        """);

    /// <summary>Verbs that ask for a node. At the beginning of a prompt they say nothing about what the node does.</summary>
    private static readonly HashSet<string> Request = WordSet.Of("""
        create build generate make implement develop design scaffold construct craft
        erstelle erstellen erzeuge erzeugen baue bauen generiere schreibe
        crea crear genera generar construye desarrolla haz creer cree generer genere construire construis developpe fais
        """);

    /// <summary>Verbs that ask for a node only when a node is what follows: "write a node that …" but "write to the database".</summary>
    private static readonly HashSet<string> WeakRequest = WordSet.Of("write add set up define code program draft prepare");

    private static readonly HashSet<string> Articles = WordSet.Of("""
        a an the this that these those my our your its their his her some one another any each every all both
        ein eine einen einem einer der die das den dem un una uno unos unas el la los las une le les du des l'
        """);

    /// <summary>Words for the thing that is asked for, which say nothing about it.</summary>
    private static readonly HashSet<string> NodeNouns = WordSet.Of("node knoten nodo noeud");

    private static readonly HashSet<string> NodeNounPlurals = WordSet.Of("nodes nodos noeuds");

    private static readonly HashSet<string> VagueThings = WordSet.Of("something anything thing things stuff whatever component module system it etwas algo quelque chose");

    /// <summary>Words that begin a clause about the thing before them.</summary>
    private static readonly HashSet<string> Relatives = WordSet.Of("that which who whose where der die das welcher welche welches que quien cual qui lequel");

    private static readonly HashSet<string> Modals = WordSet.Of("""
        should must will shall can could would may might needs has have shouldn't mustn't won't can't cannot
        soll sollte muss wird kann debe deberia puede doit devrait peut
        """);

    private static readonly HashSet<string> Purposes = WordSet.Of("for to fuer zum zur para por pour");

    private static readonly HashSet<string> Prepositions = WordSet.Of("""
        to from in into onto on at by via with within without using through over for of between among across after before during against
        about based per under upon as than like unless until when while if whenever once where because since so then inside outside
        off towards toward up down out around behind instead except including via
        fuer mit ohne aus von vom nach bei beim zu zum zur im ins am auf ueber unter durch als wenn damit
        con sin desde hacia en de del al sobre entre por para cuando avec sans dans depuis vers sur chez quand
        """);

    private static readonly HashSet<string> Conjunctions = WordSet.Of("and or but nor plus & then und oder aber sondern y e o u pero sino et ou mais");

    private static readonly HashSet<string> Negations = WordSet.Of("""
        no not never without neither nor none cannot can't don't doesn't didn't isn't aren't wasn't won't wouldn't shouldn't mustn't needn't
        avoid avoids avoiding exclude excludes excluding except
        kein keine keinen keinem keiner nicht ohne nie sin ningun ninguna nunca sans aucun aucune pas jamais
        """);

    private static readonly HashSet<string> Pronouns = WordSet.Of("it they he she we i you this that these those them there es sie il elle ello");

    /// <summary>Words of a noun phrase that say nothing about what it is about.</summary>
    private static readonly HashSet<string> Fillers = WordSet.Of("""
        operation operations task tasks action actions purpose purposes functionality functionalities job jobs need needs use usage
        something anything everything stuff thing things etc simple generic basic new existing various multiple several different
        many few more most other certain specific specified given appropriate relevant necessary required own same such very
        incoming outgoing external internal underlying obsolete old automatically asynchronously quickly safely efficiently reliably
        also just only simply basically actually really good nice robust complete full small big large fast great high quality-of-life
        production ready grade it them us me you i we they node nodes is are be been being was were does do did done doing
        has have had having when how what why whether somehow whatever access only
        lies number lot lots kind kinds type types bunch variety rest
        """);

    /// <summary>Nouns that stand for any datum: with a named system beside them the system is the better name.</summary>
    private static readonly HashSet<string> VagueData = WordSet.Of("""
        data datum record records row rows entry entries event events message messages item items value values object objects document
        documents information info result results content contents notification notifications input inputs output outputs request
        requests response responses endpoint endpoints key keys call calls connection connections query queries table tables
        payload payloads topic topics change changes daten datos donnees
        """);

    /// <summary>Of those, the ones that add nothing behind a noun: user data, user records.</summary>
    private static readonly HashSet<string> EmptyData = WordSet.Of("""
        data datum record records row rows entry entries item items value values object objects information info content contents
        input inputs output outputs payload payloads daten datos donnees
        """);

    public static bool IsCourtesy(string word) => Courtesy.Contains(word);

    public static bool IsRequest(string word) => Request.Contains(word);

    public static bool IsWeakRequest(string word) => WeakRequest.Contains(word);

    public static bool IsArticle(string word) => Articles.Contains(word);

    public static bool IsNodeNoun(string word) => NodeNouns.Contains(word);

    public static bool IsNodeNounPlural(string word) => NodeNounPlurals.Contains(word);

    public static bool IsVagueThing(string word) => VagueThings.Contains(word);

    public static bool IsRelative(string word) => Relatives.Contains(word);

    public static bool IsModal(string word) => Modals.Contains(word);

    public static bool IsPurpose(string word) => Purposes.Contains(word);

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsConjunction(string word) => Conjunctions.Contains(word);

    public static bool IsNegation(string word) => Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    public static bool IsFiller(string word) => Fillers.Contains(word);

    public static bool IsVagueData(string word) => VagueData.Contains(word);

    public static bool IsEmptyData(string word) => EmptyData.Contains(word);

    /// <summary>A word that no name and no subject is made of.</summary>
    public static bool IsSmall(string word) =>
        IsArticle(word) || IsPreposition(word) || IsConjunction(word) || IsPronoun(word) || IsRelative(word) || IsModal(word) || IsNegation(word);

    /// <summary>A word after which a sentence cannot end, so that a line break goes on with it.</summary>
    public static bool BreaksOff(string word) => Prepositions.Contains(word) || Articles.Contains(word) || Conjunctions.Contains(word);
}
