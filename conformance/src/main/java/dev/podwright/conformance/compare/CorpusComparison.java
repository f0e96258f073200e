package dev.podwright.conformance.compare;

import dev.podwright.conformance.corpus.Corpus;
import dev.podwright.conformance.corpus.CorpusObjects;
import dev.podwright.conformance.oracle.OracleProcess;
import dev.podwright.conformance.oracle.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the verdicts of the corpora with what oracles answer now. */
public final class CorpusComparison {
    private CorpusComparison() {}

    /**
     * Asks for each corpus the oracle of its version, and leaves out those whose oracle is not there.
     *
     * @param oracles the folder of the oracles, {@code oracle-1.33} and so on
     * @param folder the folder of the corpora
     * @return whether all verdicts are the recorded ones
     */
    public static boolean run(CorpusObjects objects, Path oracles, Path folder) throws IOException {
        boolean same = true;
        for (Corpus corpus : Corpus.values()) {
            Path program = oracles.resolve("oracle-" + corpus.settings().version());
            if (Files.isExecutable(program)) {
                same &= run(objects, corpus, program, folder);
            }
        }
        return same;
    }

    private static boolean run(CorpusObjects objects, Corpus corpus, Path program, Path folder) throws IOException {
        List<String> asked = new ArrayList<>();
        List<Verdict> recorded = new ArrayList<>();
        corpus.read(objects, folder, (object, verdict) -> {
            asked.add(object);
            recorded.add(verdict);
        });
        List<String> differences = new ArrayList<>();
        try (OracleProcess oracle = new OracleProcess(corpus.settings().oracleCommand(program.toString(), "verdict"))) {
            List<Verdict> answers = new ArrayList<>();
            oracle.askAll(asked.iterator(), (object, answer) -> answers.add(Verdict.parse(answer)));
            for (int i = 0; i < asked.size(); i++) {
                for (String difference : recorded.get(i).differences(answers.get(i))) {
                    differences.add(difference + " in " + asked.get(i));
                }
            }
        }
        System.out.println(
                objects + " " + corpus + ": " + differences.size() + " differences in " + asked.size() + " objects");
        differences.stream().limit(5).forEach(each -> System.out.println("  " + each));
        return differences.isEmpty();
    }
}
