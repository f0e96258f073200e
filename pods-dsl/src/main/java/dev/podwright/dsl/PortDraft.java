package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.Protocol;
import dev.podwright.model.container.ContainerPort;
import java.util.function.Consumer;

/** A port that a container listens on. Immutable. */
@CheckReturnValue
public final class PortDraft {
    final ObjectDraft<ContainerPort> state;

    PortDraft(ObjectDraft<ContainerPort> state) {
        this.state = state;
    }

    /**
     * Sets {@code protocol}: transport protocol of the port: {@code TCP}, {@code UDP} or {@code SCTP}. Absent: {@code
     * TCP}.
     *
     * @param value one of {@code TCP}, {@code UDP}, {@code SCTP}
     */
    public PortDraft protocol(Protocol value) {
        return protocol(state.check("protocol").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PortDraft protocol(String value) {
        return new PortDraft(state.set("protocol", state.check("protocol").required(value, 1, "value")));
    }

    /**
     * Sets {@code hostPort}: port number on the node that leads to this container, 1 to 65535. Rarely needed: only one
     * pod for each node can have a given one. Absent: not published; with {@code hostNetwork} it defaults to {@code
     * containerPort} and must equal it.
     *
     * @param value the value of the field
     */
    public PortDraft hostPort(int value) {
        return new PortDraft(state.set("hostPort", value));
    }

    /**
     * The same with the number as a text, such as the value of an environment variable. One that is not a number is
     * reported when the pod is validated.
     *
     * @param value a number
     */
    public PortDraft hostPort(String value) {
        return new PortDraft(
                state.set("hostPort", Texts.port(state.check("hostPort").required(value, 1, "value"))));
    }

    /**
     * Sets {@code hostIP}: address of the node on which {@code hostPort} is opened. Absent: all addresses of the node.
     *
     * @param value the value of the field
     */
    public PortDraft hostIP(String value) {
        return new PortDraft(state.set("hostIP", state.check("hostIP").required(value, 1, "value")));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public PortDraft customize(Consumer<ContainerPort.Builder> change) {
        return new PortDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public ContainerPort toModel() {
        return state.build();
    }
}
