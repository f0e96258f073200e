package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.ServiceAccountTokenProjection;
import dev.podwright.model.volume.VolumeProjection;
import java.time.Duration;
import java.util.function.Consumer;

/** A token of the pod's service account, renewed by the kubelet, as a file of a projected volume. */
@CheckReturnValue
public final class ServiceAccountTokenDraft implements Projection {
    final ObjectDraft<ServiceAccountTokenProjection> state;

    ServiceAccountTokenDraft(ObjectDraft<ServiceAccountTokenProjection> state) {
        this.state = state;
    }

    /**
     * Sets {@code audience}: intended recipient of the token, which must refuse tokens meant for another audience.
     * Absent: the identifier of the API server.
     *
     * @param value the value of the field
     */
    public ServiceAccountTokenDraft audience(String value) {
        return new ServiceAccountTokenDraft(
                state.set("audience", state.check("audience").required(value, 1, "value")));
    }

    /**
     * Sets {@code expirationSeconds}: requested lifetime of the token in seconds, from 600 to 2^32. Absent: {@code
     * 3600}. The kubelet renews the token after 80 percent of its lifetime or after 24 hours, whichever comes first. A
     * time that is not a whole number of seconds is reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public ServiceAccountTokenDraft expiration(Duration time) {
        return new ServiceAccountTokenDraft(state.set(
                "expirationSeconds", Texts.seconds(state.check("expiration").required(time, 1, "time"))));
    }

    /**
     * Sets {@code user}: user ID that owns the file, from 0 to 2147483647. Absent: the {@code defaultUser} of the volume.
     * Since Kubernetes 1.37, and with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param value the value of the field
     */
    public ServiceAccountTokenDraft user(long value) {
        return new ServiceAccountTokenDraft(state.set("user", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ServiceAccountTokenDraft customize(Consumer<ServiceAccountTokenProjection.Builder> change) {
        return new ServiceAccountTokenDraft(
                state.customize(state.check("customize").required(change, 1, "change")));
    }

    @Override
    public VolumeProjection toModel() {
        return Projections.of(this).build();
    }
}
