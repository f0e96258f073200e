package dev.podwright.dsl;

import dev.podwright.model.volume.PodCertificateProjection;
import dev.podwright.model.volume.VolumeProjection;
import java.time.Duration;

/** A key pair and a certificate for the pod as files, made and renewed by the kubelet. Since Kubernetes 1.34. */
public final class CertificateDraft implements Projection {
    private final PodCertificateProjection certificate;

    CertificateDraft(PodCertificateProjection certificate) {
        this.certificate = certificate;
    }

    private CertificateDraft with(PodCertificateProjection.Builder changed) {
        return new CertificateDraft(changed.build());
    }

    /** Key and certificates in one file of this relative path, which changes in one step. */
    public CertificateDraft bundle(String path) {
        return with(certificate.toBuilder().credentialBundlePath(path));
    }

    /** Key and certificates in two files of these relative paths. */
    public CertificateDraft files(String keyPath, String chainPath) {
        return with(certificate.toBuilder().keyPath(keyPath).certificateChainPath(chainPath));
    }

    /** Valid for so long at most, from an hour to 91 days; a day otherwise. Whole seconds. */
    public CertificateDraft expiresAfter(Duration time) {
        return with(certificate.toBuilder().maxExpirationSeconds(Args.intSeconds(time)));
    }

    /** Tells the signer something. Since Kubernetes 1.35. */
    public CertificateDraft annotation(String key, String value) {
        return with(certificate.toBuilder().putUserAnnotation(key, value));
    }

    @Override
    public VolumeProjection toProjection() {
        return VolumeProjection.builder().podCertificate(certificate).build();
    }
}
