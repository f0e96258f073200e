package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.CSIVolumeSource;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.model.volume.DownwardAPIVolumeSource;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.HostPathVolumeSource;
import dev.podwright.model.volume.ImageVolumeSource;
import dev.podwright.model.volume.NFSVolumeSource;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.PersistentVolumeClaimTemplate;
import dev.podwright.model.volume.PersistentVolumeClaimVolumeSource;
import dev.podwright.model.volume.PodCertificateProjection;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.ServiceAccountTokenProjection;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.model.volume.VolumeResourceRequirements;

/** Where sentences about volumes begin. Part of {@link Pods}. */
abstract class VolumeStarts {
    VolumeStarts() {}

    /** A ConfigMap of the pod's namespace. */
    public static ConfigMapDraft configMap(String name) {
        return new ConfigMapDraft(name);
    }

    /** A Secret of the pod's namespace. */
    public static SecretDraft secret(String name) {
        return new SecretDraft(name);
    }

    /** A directory that begins empty and lives as long as the pod. */
    public static EmptyDirDraft emptyDir() {
        return new EmptyDirDraft(EmptyDirVolumeSource.builder().build());
    }

    /** A file or directory of the node. */
    public static HostPathDraft hostPath(String path) {
        return new HostPathDraft(HostPathVolumeSource.builder().path(path).build());
    }

    /** A PersistentVolumeClaim of the pod's namespace. */
    public static ClaimDraft pvc(String claim) {
        return new ClaimDraft(
                PersistentVolumeClaimVolumeSource.builder().claimName(claim).build());
    }

    /** The files of an OCI image. Since Kubernetes 1.31. */
    public static ImageDraft image(String reference) {
        return new ImageDraft(ImageVolumeSource.builder().reference(reference).build());
    }

    /** Files with what the pod knows of itself. */
    public static DownwardDraft downwardAPI() {
        return new DownwardDraft(DownwardAPIVolumeSource.builder().build());
    }

    /** Several sources whose files come together in one directory. */
    public static ProjectedDraft projected(Projection... sources) {
        ProjectedVolumeSource.Builder out = ProjectedVolumeSource.builder();
        for (Projection source : sources) {
            out.addSource(source.toProjection());
        }
        return new ProjectedDraft(out.build());
    }

    /** A token of the pod's service account as a file of this relative path, for {@link #projected}. */
    public static TokenDraft serviceAccountToken(String path) {
        return new TokenDraft(ServiceAccountTokenProjection.builder().path(path).build());
    }

    /** The trust bundle of this name, as a file of this relative path, for {@link #projected}. Alpha and beta gates. */
    public static TrustBundleDraft trustBundle(String name, String path) {
        return new TrustBundleDraft(
                ClusterTrustBundleProjection.builder().name(name).path(path).build());
    }

    /** All trust bundles of a signer, as one file of this relative path, for {@link #projected}. Alpha and beta gates. */
    public static TrustBundleDraft trustBundlesOf(String signer, String path) {
        return new TrustBundleDraft(ClusterTrustBundleProjection.builder()
                .signerName(signer)
                .labelSelector(LabelSelector.builder().build())
                .path(path)
                .build());
    }

    /**
     * A key pair and a certificate for the pod, made and renewed by the kubelet, for {@link #projected}.
     *
     * @param keyType such as {@code ED25519} or {@code ECDSAP256}
     */
    public static CertificateDraft podCertificate(String signer, String keyType) {
        return new CertificateDraft(PodCertificateProjection.builder()
                .signerName(signer)
                .keyType(keyType)
                .build());
    }

    /** A volume's source in the model's words; the name of the volume is left out. */
    public static VolumeSource source(Volume volume) {
        return new ModelSource(volume);
    }

    /** A part of a projected volume in the model's words. */
    public static Projection projection(VolumeProjection projection) {
        return new ModelProjection(projection);
    }

    /** A directory of an NFS server. */
    public static NfsDraft nfs(String server, String path) {
        return new NfsDraft(NFSVolumeSource.builder().server(server).path(path).build());
    }

    /** A volume that a CSI driver makes for this pod. */
    public static CsiDraft csi(String driver) {
        return new CsiDraft(CSIVolumeSource.builder().driver(driver).build());
    }

    /** A claim of this size, made for this pod; it goes with it. */
    public static EphemeralClaimDraft ephemeralClaim(String size) {
        return new EphemeralClaimDraft(PersistentVolumeClaimTemplate.builder()
                .spec(PersistentVolumeClaimSpec.builder()
                        .addAccessMode("ReadWriteOnce")
                        .resources(VolumeResourceRequirements.builder()
                                .putRequest("storage", Quantity.parse(size))
                                .build())
                        .build())
                .build());
    }

    /** A claim of this size, made for this pod; it goes with it. */
    public static EphemeralClaimDraft ephemeralClaim(Bytes size) {
        return ephemeralClaim(size.toString());
    }
}
