package dev.podwright.validate.internal.podsecurity;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;

/** Collects what the checks refuse. One for each validation. */
final class Refusals {
    private final Findings out;
    private VersionedCheck check;
    private int count;

    Refusals(Findings out, VersionedCheck first) {
        this.out = out;
        this.check = first;
    }

    /** Runs a check. Returns whether it refuses anything. */
    boolean isRefused(VersionedCheck next, PodUnderCheck pod) {
        int before = count;
        check = next;
        check.check().check(pod, this);
        return count > before;
    }

    /**
     * A field is refused.
     *
     * @param path the field, there or not
     * @param what the sentence that says what is wrong, naming the container
     */
    void refuse(FieldPath path, String what, String fix) {
        count++;
        String message = "the " + check.level() + " level of pod security (check " + check.id() + "): " + what;
        out.advise(Severity.ERROR, PodSecurityChecks.rule(check.id()), path, message, fix, List.of());
    }
}
