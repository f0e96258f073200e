package dev.podwright.conformance;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.json.JsonObject;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares defaults, QoS class, requests and limits of random pods with {@code oracle effective}, as JSON values.
 * Arguments: SEED COUNT ORACLE.
 *
 * <p>A pod in which a key stands twice is left out: a server refuses it, whatever it would have made of the two.
 */
public final class EffectiveComparison {
    private EffectiveComparison() {}

    /** Exits with 1 where something differs. */
    public static void main(String[] args) throws IOException {
        Comparison.main(
                args,
                "effective",
                seed -> new RandomPods(seed)::pod,
                (line, oracle) ->
                        hasDuplicateKeys(line) ? null : JsonDifference.between(oracle, EffectiveAnswers.answer(line)));
    }

    private static boolean hasDuplicateKeys(String line) {
        List<Finding> problems = new ArrayList<>();
        JsonObject json = Input.object(line, problems);
        if (json != null) {
            Input.kubernetesObject(json, problems);
        }
        return problems.stream().anyMatch(each -> ReadRule.DUPLICATE_FIELD.isRuleOf(each));
    }
}
