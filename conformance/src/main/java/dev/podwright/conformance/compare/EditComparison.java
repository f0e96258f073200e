package dev.podwright.conformance.compare;

import dev.podwright.conformance.oracle.ServerSettings;
import dev.podwright.conformance.oracle.Verdict;
import dev.podwright.conformance.random.RandomUpdates;
import dev.podwright.dsl.Pods;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares random stored pods with what the DSL's {@code edit} makes of them if no word is written: the same JSON, and of
 * {@code oracle update} the same verdict as for an update to the stored pod itself, in which nothing changes.
 */
public final class EditComparison {
    private final RandomUpdates updates;
    private String before = "";
    private Verdict unchanged = Verdict.parse("{}");
    private long allowed;

    private EditComparison(long seed) {
        this.updates = new RandomUpdates(seed);
    }

    /**
     * Compares random pods.
     *
     * @param oracle the path of the oracle
     * @return whether no edit changes a pod
     */
    public static boolean run(long seed, long count, String oracle) throws IOException {
        EditComparison edits = new EditComparison(seed);
        boolean same = new RandomComparison("update", ServerSettings.STANDARD, edits::question, edits::difference)
                .run(2 * count, oracle);
        System.out.println("the server allows " + edits.allowed + " of " + count + " edits");
        return same && edits.allowed > 0;
    }

    /** With an even number the update of a pod to itself; with the next number that to its edit. */
    private String question(long number) {
        String stored = updates.stored(number / 2);
        Pod pod = Manifests.read("{\"apiVersion\":\"v1\",\"kind\":\"Pod\"," + stored.substring(1))
                .single(Pod.class);
        Pod updated =
                number % 2 == 0 ? pod : Pods.edit(pod).inEachContainer(c -> c).buildUnchecked();
        return "{\"old\":" + stored + ",\"new\":" + Manifests.toJson(updated) + ",\"subresource\":\"\"}";
    }

    private @Nullable String difference(String question, String answer) {
        Verdict verdict = Verdict.parse(answer);
        if (before.isEmpty()) {
            before = question;
            unchanged = verdict;
            return null;
        }
        boolean same = question.equals(before);
        before = "";
        if (verdict.allowed()) {
            allowed++;
        }
        List<String> differences = unchanged.differences(verdict);
        if (!differences.isEmpty()) {
            return String.join(", ", differences);
        }
        return same ? null : "the edit is not the pod";
    }
}
