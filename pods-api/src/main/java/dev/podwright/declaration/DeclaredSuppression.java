package dev.podwright.declaration;

/**
 * A rule of Podwright's own is suppressed, for a reason: {@code suppress.podwright.dev/localhost.port-collision: they
 * share it on purpose}, or for one container {@code localhost.port-collision.suppress.podwright.dev/app}. The key writes
 * the slash of the rule's id as a dot.
 *
 * @param container the container whose findings are suppressed; empty for the whole pod
 * @param rule the rule's id, such as {@code localhost/port-collision}
 * @param reason why
 */
public record DeclaredSuppression(String container, String rule, String reason) implements Declaration {
    static final String WORD = "suppress";

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
}
