package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.volume.PodCertificateProjection;
import dev.podwright.model.volume.VolumeProjection;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** A key pair and a certificate for the pod as files, made and renewed by the kubelet. Since Kubernetes 1.34. */
@CheckReturnValue
public final class PodCertificateDraft implements Projection {
    final ObjectDraft<PodCertificateProjection> state;

    PodCertificateDraft(ObjectDraft<PodCertificateProjection> state) {
        this.state = state;
    }

    /**
     * Sets {@code credentialBundlePath}: relative path of one PEM file with the private key (PKCS#8) followed by the
     * certificate chain. Prefer it to {@code keyPath} with {@code certificateChainPath}, because one read always yields
     * a matching pair. Absent: no bundle file. Since Kubernetes 1.34.
     *
     * @param value the value of the field
     */
    public PodCertificateDraft credentialBundlePath(String value) {
        return new PodCertificateDraft(state.set(
                "credentialBundlePath", state.check("credentialBundlePath").required(value, 1, "value")));
    }

    /**
     * Sets {@code keyPath}: relative path of the file with the private key alone. A program that reads it beside {@code
     * certificateChainPath} must check that the two match, since a renewal may fall between the reads. Absent: no key
     * file. Since Kubernetes 1.34.
     *
     * @param value the value of the field
     */
    public PodCertificateDraft keyPath(String value) {
        return new PodCertificateDraft(
                state.set("keyPath", state.check("keyPath").required(value, 1, "value")));
    }

    /**
     * Sets {@code certificateChainPath}: relative path of the file with the certificate chain alone. A program that
     * reads it beside {@code keyPath} must check that the two match, since a renewal may fall between the reads.
     * Absent: no chain file. Since Kubernetes 1.34.
     *
     * @param value the value of the field
     */
    public PodCertificateDraft certificateChainPath(String value) {
        return new PodCertificateDraft(state.set(
                "certificateChainPath", state.check("certificateChainPath").required(value, 1, "value")));
    }

    /**
     * Sets {@code maxExpirationSeconds}: longest lifetime of the certificate to accept, in seconds, from 3600 (1 hour)
     * to 7862400 (91 days), or to 86400 (24 hours) for a {@code kubernetes.io} signer. Absent: the certificate request
     * asks for {@code 86400}, while the pod stays without a value. The signer may issue a shorter one, but not under an
     * hour. Since Kubernetes 1.34. A time that is not a whole number of seconds is reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public PodCertificateDraft maxExpiration(Duration time) {
        return new PodCertificateDraft(state.set(
                "maxExpirationSeconds",
                Texts.intSeconds(state.check("maxExpiration").required(time, 1, "time"))));
    }

    /**
     * Adds to {@code userAnnotations}: additional information for the signer, copied unverified to the certificate
     * request. Keys need a domain prefix, such as {@code example.com/key}; keys and values together are limited to 256
     * KiB. A signer should refuse keys it does not know. Since Kubernetes 1.35.
     *
     * @param key the key
     * @param value its value
     */
    public PodCertificateDraft userAnnotation(String key, String value) {
        Arguments arguments = state.check("userAnnotation");
        return new PodCertificateDraft(
                state.put("userAnnotations", arguments.required(key, 1, "key"), arguments.required(value, 2, "value")));
    }

    /**
     * The same with several.
     *
     * @param entries keys and their values
     */
    public PodCertificateDraft userAnnotations(Map<String, String> entries) {
        return new PodCertificateDraft(
                state.putAll("userAnnotations", state.check("userAnnotations").entries(entries, 1, "entries")));
    }

    /**
     * Sets {@code user}: user ID that owns the files, from 0 to 2147483647. Absent: the {@code defaultUser} of the volume.
     * Since Kubernetes 1.37, and with the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default.
     *
     * @param value the value of the field
     */
    public PodCertificateDraft user(long value) {
        return new PodCertificateDraft(state.set("user", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public PodCertificateDraft customize(Consumer<PodCertificateProjection.Builder> change) {
        return new PodCertificateDraft(state.customize(state.check("customize").required(change, 1, "change")));
    }

    @Override
    public VolumeProjection toModel() {
        return Projections.of(this).build();
    }
}
