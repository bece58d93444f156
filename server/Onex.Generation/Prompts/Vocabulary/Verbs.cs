using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>The verbs that prompts are written with. Regular forms are found by rule; nouns and irregular forms stand in the table.</summary>
internal static class Verbs
{
    // A verb's other spelling is other=verb; a third person of another language is form>verb.
    // verb | node type: E C R O or - | role or - | op, purpose, light or - (see VerbWork) | nouns | irregular past forms
    private const string Table = """
        write | E | writer | op | | wrote written
        read | E | reader | op | | read
        store | E | storage | op | storage |
        save | E | storage | op | |
        persist | E | storage | op | persistence |
        insert | E | writer | op | insertion |
        create | E | creator | op | creation |
        add | E | writer | op | addition |
        update | E | updater | op | |
        upsert | E | writer | op | |
        delete | E | remover | op | deletion |
        remove | E | remover | op | removal |
        purge | E | remover | op | |
        fetch | E | fetcher | op | |
        get | E | reader | op | | got
        set | E | writer | op | | set
        put | E | writer | op | | put
        retrieve | E | retriever | op | retrieval |
        load | E | loader | op | |
        query | E | reader | op | |
        select | E | reader | op | selection |
        search | E | search | op | |
        find | E | finder | op | | found
        lookup | E | lookup | op | |
        list | E | lister | op | listing |
        send | E | sender | op | | sent
        deliver | E | sender | op | delivery |
        notify | E | notifier | op | |
        alert | E | notifier | op | |
        publish | E | publisher | op | publication |
        produce | E | publisher | op | production |
        broadcast | E | publisher | op | | broadcast
        consume | E | consumer | op | consumption |
        subscribe | E | subscriber | op | subscription |
        listen | E | listener | op | |
        receive | E | receiver | op | reception |
        ingest | E | ingester | op | ingestion |
        poll | E | poller | op | |
        call | E | client | op | |
        request | E | client | op | |
        invoke | E | client | op | invocation |
        post | E | client | op | |
        upload | E | uploader | op | |
        download | E | downloader | op | |
        export | E | exporter | op | |
        import | E | importer | op | |
        sync | E | synchronizer | op | synchronization synchronisation |
        synchronize | E | synchronizer | op | |
        synchronise=synchronize | E | synchronizer | op | |
        cache | E | cache | op | |
        archive | E | archiver | op | archival |
        backup | E | backup | op | |
        copy | E | copier | op | |
        move | E | mover | op | |
        rename | E | - | op | |
        stream | E | streamer | op | |
        connect | E | connector | - | connection |
        interact | E | client | - | interaction |
        access | E | client | - | |
        communicate | E | client | - | communication |
        integrate | E | connector | - | integration |
        scrape | E | scraper | op | |
        crawl | E | crawler | op | |
        execute | E | executor | op | execution |
        deploy | E | deployer | op | deployment |
        provision | E | provisioner | op | provisioning |
        register | E | registrar | op | registration |
        authenticate | E | authenticator | op | authentication |
        authorize | E | authorizer | op | authorization |
        charge | E | - | op | |
        refund | E | - | op | |
        expire | E | - | op | expiry expiration |
        push | E | publisher | op | |
        forward | E | forwarder | op | |
        print | E | printer | op | |
        mail | E | sender | op | |
        open | E | - | op | |
        close | E | - | op | |
        acquire | E | - | op | acquisition |
        release | E | - | op | |
        grant | E | - | op | |
        revoke | E | - | op | revocation |
        issue | E | issuer | op | |
        replicate | E | replicator | op | replication |
        migrate | E | migrator | op | migration |
        replay | E | - | op | |
        restore | E | - | op | restoration |
        refresh | E | refresher | op | |
        rotate | E | - | op | rotation |
        simulate | C | simulator | op | simulation |
        measure | C | - | op | measurement |
        calculate | C | calculator | op | calculation |
        compute | C | calculator | op | computation |
        transform | C | transformer | op | transformation |
        convert | C | converter | op | conversion |
        validate | C | validator | op | validation |
        verify | C | verifier | op | verification |
        check | C | checker | op | |
        parse | C | parser | op | |
        format | C | formatter | op | |
        normalize | C | normalizer | op | normalization |
        normalise=normalize | C | normalizer | op | normalisation |
        map | C | mapper | op | |
        filter | C | filter | op | |
        sort | C | sorter | op | |
        rank | C | ranker | op | |
        score | C | scorer | op | |
        classify | C | classifier | op | classification |
        categorize | C | classifier | op | categorization |
        analyze | C | analyzer | op | analysis |
        analyse=analyze | C | analyzer | op | |
        extract | C | extractor | op | extraction |
        compare | C | comparator | op | comparison |
        match | C | matcher | op | |
        evaluate | C | evaluator | op | evaluation |
        assess | C | evaluator | op | assessment |
        estimate | C | estimator | op | estimation |
        predict | C | predictor | op | prediction |
        forecast | C | forecaster | op | | forecast
        recommend | C | recommender | op | recommendation |
        generate | C | generator | op | generation |
        render | C | renderer | op | |
        encode | C | encoder | op | |
        decode | C | decoder | op | |
        encrypt | C | encryptor | op | encryption |
        decrypt | C | decryptor | op | decryption |
        hash | C | hasher | op | |
        sign | C | signer | op | |
        compress | C | compressor | op | compression |
        detect | C | detector | op | detection |
        enrich | C | enricher | op | enrichment |
        tokenize | C | tokenizer | op | tokenization |
        summarize | C | summarizer | op | summarization |
        summarise=summarize | C | summarizer | op | |
        translate | C | translator | op | translation |
        deduplicate | C | deduplicator | op | deduplication |
        process | C | processor | op | |
        apply | C | - | op | | 
        split | C | splitter | op | | split
        round | C | - | op | |
        sanitize | C | sanitizer | op | sanitization |
        derive | C | - | op | derivation |
        infer | C | - | op | inference |
        serialize | C | serializer | op | serialization |
        deserialize | C | deserializer | op | deserialization |
        clean | C | cleaner | op | |
        embed | C | embedder | op | |
        trim | C | trimmer | op | |
        strip | C | stripper | op | |
        lowercase | C | - | op | |
        collapse | C | - | op | |
        standardize | C | standardizer | op | standardization |
        resize | C | resizer | op | |
        transcode | C | transcoder | op | |
        resolve | C | resolver | op | resolution |
        aggregate | R | aggregator | op | aggregation |
        combine | R | combiner | op | combination |
        merge | R | merger | op | |
        reduce | R | reducer | op | reduction |
        consolidate | R | consolidator | op | consolidation |
        accumulate | R | accumulator | op | accumulation |
        collect | R | collector | op | collection |
        group | R | grouper | op | |
        count | R | counter | op | |
        sum | R | - | op | summation |
        average | R | - | op | |
        materialize | R | materializer | op | materialization |
        materialise=materialize | R | materializer | op | |
        track | R | tracker | op | |
        fold | R | folder | op | |
        batch | R | batcher | op | |
        tally | R | - | op | |
        orchestrate | O | - | op | orchestration |
        coordinate | O | coordinator | op | coordination |
        schedule | O | scheduler | op | |
        route | O | router | op | |
        dispatch | O | dispatcher | op | |
        supervise | O | supervisor | op | supervision |
        sequence | O | sequencer | op | |
        manage | - | manager | light | management |
        handle | - | handler | light | |
        support | - | - | light | |
        provide | - | provider | light | |
        perform | - | - | light | |
        offer | - | - | light | |
        allow | - | - | light | |
        enable | - | - | light | |
        expose | - | - | light | |
        implement | - | - | light | implementation |
        include | - | - | light | |
        do | - | - | light | | did done
        run | - | runner | op | | ran
        trigger | - | trigger | op | |
        monitor | - | monitor | op | |
        emit | - | emitter | op | emission |
        start | - | - | op | |
        stop | - | - | op | |
        cancel | - | - | op | cancellation |
        approve | - | - | op | approval |
        reject | - | - | op | rejection |
        reserve | - | reservation | op | reservation |
        nominate | - | - | op | nomination |
        promote | - | - | op | promotion |
        deduct | - | - | op | deduction |
        bill | - | - | op | |
        pay | - | - | op | | paid
        ship | - | - | op | shipment |
        build | - | builder | op | | built
        announce | - | announcer | op | announcement |
        assign | - | - | op | assignment |
        confirm | - | - | op | confirmation |
        rollback | - | - | op | |
        compensate | - | - | op | compensation |
        log | - | logger | purpose | |
        record | - | recorder | purpose | |
        retry | - | - | - | |
        ensure | - | - | - | |
        use | - | - | - | |
        return | - | - | - | |
        need | - | - | - | |
        require | - | - | - | |
        work | - | - | - | |
        wait | - | - | - | |
        depend | - | - | - | |
        contain | - | - | - | |
        raise | - | - | - | |
        throw | - | - | - | |
        keep | - | - | - | | kept
        take | - | - | - | |
        follow | - | - | - | |
        go | - | - | - | | went gone
        respect | - | - | - | |
        avoid | - | - | - | |
        # German, Spanish, French
        speichert>store | E | storage | op | speichern speicherung |
        schreibt>write | E | writer | op | schreiben |
        liest>read | E | reader | op | lesen |
        sendet>send | E | sender | op | senden verschickt versenden |
        berechnet>calculate | C | calculator | op | berechnen berechnung |
        validiert>validate | C | validator | op | validieren validierung |
        guarda>store | E | storage | op | guardar |
        escribe>write | E | writer | op | escribir escritura |
        lee>read | E | reader | op | leer lectura |
        envia>send | E | sender | op | enviar envio |
        calcula>calculate | C | calculator | op | calcular calculo |
        enregistre>store | E | storage | op | enregistrer |
        ecrit>write | E | writer | op | ecrire |
        envoie>send | E | sender | op | envoyer |
        calcule>calculate | C | calculator | op | |
        calculent>calculate | C | calculator | op | calculer |
        """;

    private static readonly Dictionary<string, VerbMatch> Forms = Build();

    /// <summary>The verb that a word (small ASCII letters) is a form of, or null. Many such words can be nouns too: the caller looks where it stands.</summary>
    public static VerbMatch? Find(string word)
    {
        if (Forms.TryGetValue(word, out var listed)) return listed;
        if (word.Length < 4) return null;
        if (word.EndsWith("ing", StringComparison.Ordinal)) return FindStem(word[..^3], VerbForm.Gerund);
        if (word.EndsWith("ed", StringComparison.Ordinal)) return FindStem(word[..^2], VerbForm.Past);
        if (word.EndsWith("ies", StringComparison.Ordinal)) return FindBase(word[..^3] + "y", VerbForm.ThirdPerson);
        if (word[^1] != 's') return null;
        return FindBase(word[..^1], VerbForm.ThirdPerson)
            ?? (word.EndsWith("es", StringComparison.Ordinal) ? FindBase(word[..^2], VerbForm.ThirdPerson) : null)
            ?? (Forms.TryGetValue(word[..^1], out var noun) && noun.Form == VerbForm.Noun ? noun : null);
    }

    /// <summary>The verb whose doer a noun names: sender → send. The first of the table where several have the same.</summary>
    public static VerbEntry? FindByRole(string noun) =>
        Forms.Values.Select(f => f.Verb).FirstOrDefault(v => v.Role == noun && !v.NamesPlace && v.Work >= VerbWork.Purpose)
        ?? (Find(noun) is { Form: VerbForm.Gerund or VerbForm.Noun } form && !form.Verb.NamesPlace ? form.Verb : null);

    /// <summary>A word that can be nothing but a verb wherever it stands: German puts them last.</summary>
    public static bool IsUnmistakable(string word) => Forms.TryGetValue(word, out var listed) && listed.Form == VerbForm.ThirdPerson;

    /// <summary>A verb that the table lacks, by its form: "upgrades" → upgrade.</summary>
    public static VerbMatch Coin(string word)
    {
        var isThirdPerson = word[^1] == 's';
        return new VerbMatch(new VerbEntry(isThirdPerson ? Nouns.ToSingular(word) : word, null, "", VerbWork.Operation), isThirdPerson ? VerbForm.ThirdPerson : VerbForm.Base);
    }

    private static VerbMatch? FindStem(string stem, VerbForm form) =>
        FindBase(stem, form)
        ?? FindBase(stem + "e", form)
        ?? (stem.Length > 2 && stem[^1] == stem[^2] ? FindBase(stem[..^1], form) : null)
        ?? (stem.Length > 1 && stem[^1] == 'i' ? FindBase(stem[..^1] + "y", form) : null);

    private static VerbMatch? FindBase(string lemma, VerbForm form) =>
        Forms.TryGetValue(lemma, out var found) && found.Form == VerbForm.Base ? new VerbMatch(found.Verb, form) : null;

    private static VerbWork ReadWork(string column) => column switch
    {
        "op" => VerbWork.Operation,
        "purpose" => VerbWork.Purpose,
        "light" => VerbWork.Light,
        _ => VerbWork.None,
    };

    private static Dictionary<string, VerbMatch> Build()
    {
        var forms = new Dictionary<string, VerbMatch>(600, StringComparer.Ordinal);
        foreach (var row in WordSet.Rows(Table))
        {
            NodeType? type = row[1] switch
            {
                "E" => NodeType.Effect,
                "C" => NodeType.Compute,
                "R" => NodeType.Reducer,
                "O" => NodeType.Orchestrator,
                _ => null,
            };
            var names = row[0].Split('=', '>');
            var lemma = names[^1];
            var verb = new VerbEntry(lemma, type, row[2] == "-" ? "" : row[2], ReadWork(row[3]));
            forms.Add(names[0], new VerbMatch(verb, row[0].Contains('>', StringComparison.Ordinal) ? VerbForm.ThirdPerson : VerbForm.Base));
            foreach (var noun in WordSet.Split(row[4])) forms.TryAdd(noun, new VerbMatch(verb, VerbForm.Noun));
            foreach (var past in WordSet.Split(row[5])) forms.TryAdd(past, new VerbMatch(verb, VerbForm.Past));
        }
        return forms;
    }
}
