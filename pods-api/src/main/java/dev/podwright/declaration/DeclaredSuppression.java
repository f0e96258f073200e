package dev.podwright.declaration;

import dev.podwright.model.internal.escape.SafeText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule of Podwright's own is suppressed, for a reason: {@code suppress.podwright.dev/localhost.port-collision: they
 * share it on purpose}, or for one container {@code localhost.port-collision.suppress.podwright.dev/app}. The key writes
 * the slash of the rule's id as a dot.
 */
public final class DeclaredSuppression implements Declaration {
    static final String WORD = "suppress";

    private final String container;
    private final String rule;
    private final String reason;

    private DeclaredSuppression(String container, String rule, String reason) {
        this.container = Objects.requireNonNull(container, "container");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * A declared suppression.
     *
     * @param container the container whose findings are suppressed; empty for the whole pod
     * @param rule the rule's id, such as {@code localhost/port-collision}
     * @param reason why
     */
    public static DeclaredSuppression of(String container, String rule, String reason) {
        return new DeclaredSuppression(container, rule, reason);
    }

    /** The container whose findings are suppressed; empty for the whole pod. */
    @Override
    public String container() {
        return container;
    }

    /** The rule's id, such as {@code localhost/port-collision}. */
    public String rule() {
        return rule;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    @Override
    public String key() {
        String spelled = rule.replace('/', '.');
        return container.isEmpty()
                ? DeclarationText.key(WORD, spelled)
                : DeclarationText.key(spelled + '.' + WORD, container);
    }

    @Override
    public String text() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredSuppression that
                && container.equals(that.container)
                && rule.equals(that.rule)
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(container, rule, reason);
    }

    /** The annotation. */
    @Override
    public String toString() {
        return SafeText.ofMessage(key() + ": " + text());
    }
}
