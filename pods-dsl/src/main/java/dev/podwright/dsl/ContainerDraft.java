package dev.podwright.dsl;

import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerRestartRule;
import dev.podwright.model.container.ContainerRestartRuleOnExitCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A container as it is said. Immutable: each word gives a new draft. Whether it is a main container, an init container or
 * a sidecar says the pod that it is put into.
 */
public final class ContainerDraft extends ContainerSecurityWords {
    ContainerDraft(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        super(name, base, last);
    }

    /** The container's name. */
    public String name() {
        return name;
    }

    /** The same container under another name, for a piece that a pod holds twice. */
    public ContainerDraft named(String other) {
        return new ContainerDraft(Args.given(other, "the name of a container"), base, last);
    }

    /** Runs this image. */
    public ContainerDraft image(String image) {
        Args.given(image, "the image of container", name);
        return say((c, where) -> {
            c.model.image(image);
            c.note(where, "image");
        });
    }

    /** Pulls the image at every start. */
    public ContainerDraft pullAlways() {
        return pull("Always");
    }

    /** Pulls the image if the node has not got it. */
    public ContainerDraft pullIfNotPresent() {
        return pull("IfNotPresent");
    }

    /** Never pulls the image; the node has it. */
    public ContainerDraft pullNever() {
        return pull("Never");
    }

    private ContainerDraft pull(String policy) {
        return say((c, where) -> {
            c.model.imagePullPolicy(policy);
            c.note(where, "imagePullPolicy");
        });
    }

    /** Runs this instead of the image's entry point; without a shell. */
    public ContainerDraft command(String... command) {
        List<String> copy = List.of(command);
        return say((c, where) -> {
            c.model.command(copy);
            c.note(where, "command");
        });
    }

    /** Gives these arguments instead of the image's own. */
    public ContainerDraft args(String... args) {
        List<String> copy = List.of(args);
        return say((c, where) -> {
            c.model.args(copy);
            c.note(where, "args");
        });
    }

    /** Starts in this directory instead of the image's own. */
    public ContainerDraft workingDir(String path) {
        return say((c, where) -> {
            c.model.workingDir(path);
            c.note(where, "workingDir");
        });
    }

    /** Is restarted whenever it ends. Said of an init container this makes a sidecar of it. */
    public ContainerDraft restartAlways() {
        return restart("Always");
    }

    /** Is restarted when it fails, whatever the pod says. Since Kubernetes 1.34. */
    public ContainerDraft restartOnFailure() {
        return restart("OnFailure");
    }

    /** Is not restarted, whatever the pod says. Since Kubernetes 1.34. */
    public ContainerDraft restartNever() {
        return restart("Never");
    }

    private ContainerDraft restart(String policy) {
        return say((c, where) -> {
            c.model.restartPolicy(policy);
            c.note(where, "restartPolicy");
        });
    }

    /** Is restarted when it ends with one of these exit codes. Goes with a restart policy. Since Kubernetes 1.34. */
    public ContainerDraft restartsOnExit(int... codes) {
        return onExit("Restart", "In", codes);
    }

    /** Is restarted when it ends with an exit code other than these. Since Kubernetes 1.34. */
    public ContainerDraft restartsOnExitOtherThan(int... codes) {
        return onExit("Restart", "NotIn", codes);
    }

    private ContainerDraft onExit(String action, String operator, int... codes) {
        List<Integer> values = new ArrayList<>(codes.length);
        for (int code : codes) {
            values.add(code);
        }
        ContainerRestartRule rule = ContainerRestartRule.builder()
                .action(action)
                .exitCodes(ContainerRestartRuleOnExitCodes.builder()
                        .operator(operator)
                        .values(values)
                        .build())
                .build();
        return say((c, where) -> c.add("restartPolicyRules", c.restartRules, rule, where));
    }

    /** Writes its last message to this file; {@code /dev/termination-log} otherwise. */
    public ContainerDraft terminationMessagePath(String path) {
        return say((c, where) -> {
            c.model.terminationMessagePath(path);
            c.note(where, "terminationMessagePath");
        });
    }

    /** The end of its log is the last message, if it failed without one. */
    public ContainerDraft terminationMessageFromLogs() {
        return say((c, where) -> {
            c.model.terminationMessagePolicy("FallbackToLogsOnError");
            c.note(where, "terminationMessagePolicy");
        });
    }

    /** Keeps an open standard input. */
    public ContainerDraft stdin() {
        return say((c, where) -> {
            c.model.stdin(true);
            c.note(where, "stdin");
        });
    }

    /** Keeps standard input open for the first one that attaches, and closes it after. */
    public ContainerDraft stdinOnce() {
        return say((c, where) -> {
            c.model.stdin(true).stdinOnce(true);
            c.note(where, "stdinOnce");
        });
    }

    /** Has a terminal; it needs standard input. */
    public ContainerDraft tty() {
        return say((c, where) -> {
            c.model.tty(true);
            c.note(where, "tty");
        });
    }

    /** Switches a rule of Podwright's own off for this container, such as {@code localhost/port-collision}. */
    public ContainerDraft allow(String rule, String reason) {
        return say((c, where) -> c.declare(new DeclaredSuppression(c.name, rule, reason), where));
    }

    /** Says more if a condition holds. */
    public ContainerDraft when(boolean condition, UnaryOperator<ContainerDraft> then) {
        return condition ? then.apply(this) : this;
    }

    /** The same as {@link #when}, which is a keyword of Kotlin's. */
    public ContainerDraft onlyIf(boolean condition, UnaryOperator<ContainerDraft> then) {
        return when(condition, then);
    }

    /** Says a reusable piece, such as a method that takes a draft and gives one: {@code including(Pieces::monitored)}. */
    public ContainerDraft including(UnaryOperator<ContainerDraft> piece) {
        return piece.apply(this);
    }

    /** Says something for each element. */
    public <T> ContainerDraft each(
            Iterable<? extends T> elements, BiFunction<ContainerDraft, ? super T, ContainerDraft> say) {
        ContainerDraft draft = this;
        for (T element : elements) {
            draft = say.apply(draft, element);
        }
        return draft;
    }

    /** The way down to the model's builder, taken after all words have been said. */
    public ContainerDraft with(Consumer<Container.Builder> change) {
        return say((c, where) -> {
            c.waysDown.add(change);
            c.note(where);
        });
    }

    /** Says which container this is; shows none of its values. */
    @Override
    public String toString() {
        return "container \"" + name + '"';
    }
}
