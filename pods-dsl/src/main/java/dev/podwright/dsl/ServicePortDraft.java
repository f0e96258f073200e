package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.Protocol;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.value.IntOrString;
import java.util.function.Consumer;

/** A port of a Service. Immutable. */
@CheckReturnValue
public final class ServicePortDraft {
    final ObjectDraft<ServicePort> state;

    ServicePortDraft(ObjectDraft<ServicePort> state) {
        this.state = state;
    }

    /**
     * Sets {@code protocol}: {@code TCP}, {@code UDP} or {@code SCTP}. Absent: {@code TCP}.
     *
     * @param value one of {@code TCP}, {@code UDP}, {@code SCTP}
     */
    public ServicePortDraft protocol(Protocol value) {
        return protocol(state.check("protocol").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ServicePortDraft protocol(String value) {
        return new ServicePortDraft(
                state.set("protocol", state.check("protocol").required(value, 1, "value")));
    }

    /**
     * Sets {@code targetPort}: port of the pods by its number. Absent: the same number as {@code port}.
     *
     * @param value the number
     */
    public ServicePortDraft targetPort(int value) {
        return new ServicePortDraft(state.set("targetPort", IntOrString.of(value)));
    }

    /**
     * The same by the name that a container gives the port.
     *
     * @param value the name
     */
    public ServicePortDraft targetPort(String value) {
        return new ServicePortDraft(
                state.set("targetPort", IntOrString.of(state.check("targetPort").required(value, 1, "value"))));
    }

    /**
     * Sets {@code nodePort}: port of the nodes, for the types {@code NodePort} and {@code LoadBalancer}. Absent: the
     * server chooses one.
     *
     * @param value the value of the field
     */
    public ServicePortDraft nodePort(int value) {
        return new ServicePortDraft(state.set("nodePort", value));
    }

    /**
     * Sets {@code appProtocol}: protocol of the application for those who route it, such as {@code http} or {@code
     * kubernetes.io/h2c}. Absent: nothing is known of it.
     *
     * @param value the value of the field
     */
    public ServicePortDraft appProtocol(String value) {
        return new ServicePortDraft(
                state.set("appProtocol", state.check("appProtocol").required(value, 1, "value")));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ServicePortDraft customize(Consumer<ServicePort.Builder> change) {
        return new ServicePortDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    /** The model's value. An argument that cannot be read leaves its field absent. */
    public ServicePort toModel() {
        return state.build();
    }
}
