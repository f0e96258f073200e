package dev.podwright.declaration;

/**
 * A rule of Podwright's own is switched off, for a reason: {@code podwright.dev/allow-localhost.port-collision: they
 * share it on purpose}, or for one container {@code app.podwright.dev/allow-localhost.port-collision}. A rule's id has
 * one slash, which the key spells as a dot.
 *
 * @param container the container whose findings are meant; empty for the whole pod
 * @param rule the rule's id, such as {@code localhost/port-collision}
 * @param reason why
 */
public record Allowance(String container, String rule, String reason) implements Declaration {
    static final String WORD = "allow-";

    @Override
    public String key() {
        return DeclarationText.key(container, WORD + rule.replace('/', '.'));
    }

    @Override
    public String text() {
        return reason;
    }
}
