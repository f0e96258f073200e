package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.SuccessPolicy;
import dev.podwright.model.batch.SuccessPolicyRule;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a Job with indexes has succeeded before all its indexes have.
 *
 * <p>Upstream: {@code validateSuccessPolicy}, {@code validateSuccessPolicyRule}, {@code validateIndexesFormat} and
 * {@code parseIndexInterval} in {@code k8s.io/kubernetes/pkg/apis/batch/validation}. Without completions, the server's code
 * panics where it compares with them; here nothing is compared, and what is reported is that completions are missing.
 */
final class SuccessPolicyRules {
    private static final int MOST_RULES = 20;
    private static final int LONGEST_INDEXES = 64 * 1024;

    private SuccessPolicyRules() {}

    /**
     * The policy; the path is that of it.
     *
     * @param completions how many pods have to succeed; null where any one does
     */
    static void check(Findings out, JobSpec job, @Nullable Integer completions, SuccessPolicy policy, FieldPath path) {
        if (!JobRules.isIndexed(job)) {
            out.invalid(
                    path,
                    null,
                    "successPolicy is about indexes, and the pods have none",
                    "write completionMode: Indexed, or remove successPolicy");
            return;
        }
        FieldPath list = path.child("rules");
        List<SuccessPolicyRule> rules = policy.rules();
        if (rules.isEmpty()) {
            out.required(list, "there are no rules", "give a rule, or remove successPolicy");
        }
        if (rules.size() > MOST_RULES) {
            out.tooMany(
                    list,
                    "there are " + rules.size() + " rules; at most " + MOST_RULES + " are allowed",
                    "remove some");
        }
        for (int i = 0; i < rules.size(); i++) {
            rule(out, rules.get(i), completions, list.index(i));
        }
    }

    private static void rule(Findings out, SuccessPolicyRule rule, @Nullable Integer completions, FieldPath path) {
        String indexes = rule.succeededIndexes();
        Integer count = rule.succeededCount();
        if (indexes == null && count == null) {
            out.required(path, "the rule has neither succeededIndexes nor succeededCount", "give one of them");
        }
        int total = 0;
        if (indexes != null) {
            if (Names.utf8Length(indexes) > LONGEST_INDEXES) {
                out.tooLong(path.child("succeededIndexes"), "succeededIndexes is too long", "shorten it");
            }
            int counted = completions == null ? 0 : count(indexes, completions);
            if (counted < 0) {
                out.invalid(
                        path.child("succeededIndexes"),
                        null,
                        "succeededIndexes is not a list of indexes below completions in ascending order",
                        "write something like 1,3-5,7");
            }
            total = Math.max(0, counted);
        }
        Checks.notNegative(out, path, "succeededCount", count);
        if (count == null || completions == null) {
            return;
        }
        atMost(out, path, count, completions, "the number of completions");
        if (indexes != null) {
            atMost(out, path, count, total, "the number of indexes in succeededIndexes");
        }
    }

    private static void atMost(Findings out, FieldPath path, int count, int most, String what) {
        if (count > most) {
            out.invalid(
                    path.child("succeededCount"),
                    count,
                    "succeededCount is " + count + "; it must be at most " + most + ", " + what,
                    "give at most " + most);
        }
    }

    /** How many indexes a text names; -1 where it is malformed. */
    private static int count(String indexes, int completions) {
        int total = 0;
        long last = -1;
        int start = 0;
        while (!indexes.isEmpty() && start <= indexes.length()) {
            int comma = indexes.indexOf(',', start);
            int end = comma < 0 ? indexes.length() : comma;
            int hyphen = start;
            while (hyphen < end && indexes.charAt(hyphen) != '-') {
                hyphen++;
            }
            boolean interval = hyphen < end;
            long first = number(indexes, start, interval ? hyphen : end);
            long second = interval ? number(indexes, hyphen + 1, end) : first;
            boolean sound = first >= 0 && second >= 0 && second < completions && (!interval || first < second);
            if (!sound || first <= last) {
                return -1;
            }
            total += (int) (second - first + 1);
            last = second;
            start = end + 1;
        }
        return total;
    }

    /** A number in ASCII digits, which may have a plus; -1 for any other text, and for one that is too large. */
    private static long number(String text, int start, int end) {
        int from = start < end && text.charAt(start) == '+' ? start + 1 : start;
        long value = from < end ? 0 : -1;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || value > Integer.MAX_VALUE) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
