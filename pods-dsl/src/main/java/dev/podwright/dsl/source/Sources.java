package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.value.Bytes;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.Constants;
import dev.podwright.dsl.value.KeyType;
import dev.podwright.dsl.value.ResourceAmount;
import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.config.Secret;
import dev.podwright.model.container.ConfigMapEnvSource;
import dev.podwright.model.container.ConfigMapKeySelector;
import dev.podwright.model.container.FileKeySelector;
import dev.podwright.model.container.ObjectFieldSelector;
import dev.podwright.model.container.ResourceFieldSelector;
import dev.podwright.model.container.SecretEnvSource;
import dev.podwright.model.container.SecretKeySelector;
import dev.podwright.model.volume.CSIVolumeSource;
import dev.podwright.model.volume.ClusterTrustBundleProjection;
import dev.podwright.model.volume.DownwardAPIVolumeSource;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.EphemeralVolumeSource;
import dev.podwright.model.volume.HostPathVolumeSource;
import dev.podwright.model.volume.ImageVolumeSource;
import dev.podwright.model.volume.NFSVolumeSource;
import dev.podwright.model.volume.PodCertificateProjection;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.ServiceAccountTokenProjection;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;

/** Where the words begin for volumes and for the values of variables. Part of {@code Pods}. */
@CheckReturnValue
public abstract class Sources implements Constants {
    /** For {@code Pods} alone. */
    protected Sources() {}

    /**
     * A ConfigMap, as an object or as a volume of files with its entries.
     *
     * @param name name of the ConfigMap, in the namespace of the pod. The server rejects a pod that leaves it
     *     empty, though the schema marks it optional.
     */
    public static ConfigMapDraft configMap(String name) {
        return new ConfigMapDraft(ResourceState.of(ConfigMap.class)
                .named(Arguments.of("configMap").required(name, 1, "name")));
    }

    /**
     * A ConfigMap that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param configMap the object
     */
    public static ConfigMapDraft edit(ConfigMap configMap) {
        return new ConfigMapDraft(
                ResourceState.of(ConfigMap.class, Arguments.of("edit").required(configMap, 1, "configMap")));
    }

    /**
     * A Secret, as an object or as a volume of files with its entries.
     *
     * @param secretName name of the Secret, in the namespace of the pod. The server rejects a pod that leaves it
     *     empty, though the schema marks it optional.
     */
    public static SecretDraft secret(String secretName) {
        return new SecretDraft(
                ResourceState.of(Secret.class).named(Arguments.of("secret").required(secretName, 1, "secretName")));
    }

    /**
     * A Secret that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param secret the object
     */
    public static SecretDraft edit(Secret secret) {
        return new SecretDraft(
                ResourceState.of(Secret.class, Arguments.of("edit").required(secret, 1, "secret")));
    }

    /**
     * File or directory of the node's own file system, exposed to the pod. A security risk that most pods do not need
     * and many clusters forbid.
     *
     * @param path path on the node; symbolic links are followed. It must not contain {@code ..} as a path element.
     */
    public static HostPathDraft hostPath(String path) {
        Arguments arguments = Arguments.of("hostPath");
        return new HostPathDraft(ObjectDraft.of(
                HostPathVolumeSource.class,
                HostPathVolumeSource.builder()
                        .path(arguments.required(path, 1, "path"))
                        .build(),
                "hostPath"));
    }

    /**
     * A PersistentVolumeClaim, as an object or as a volume with the storage behind it. The usual way to keep data longer
     * than a pod lives.
     *
     * @param claimName name of the PersistentVolumeClaim, in the namespace of the pod. A claim that does not exist
     *     keeps the pod from being scheduled.
     */
    public static PersistentVolumeClaimDraft persistentVolumeClaim(String claimName) {
        return new PersistentVolumeClaimDraft(ResourceState.of(PersistentVolumeClaim.class)
                .named(Arguments.of("persistentVolumeClaim").required(claimName, 1, "claimName")));
    }

    /**
     * A PersistentVolumeClaim that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param persistentVolumeClaim the object
     */
    public static PersistentVolumeClaimDraft edit(PersistentVolumeClaim persistentVolumeClaim) {
        return new PersistentVolumeClaimDraft(ResourceState.of(
                PersistentVolumeClaim.class,
                Arguments.of("edit").required(persistentVolumeClaim, 1, "persistentVolumeClaim")));
    }

    /**
     * Read-only contents of an OCI image or artifact, pulled by the node when the pod starts. A failed pull keeps the
     * containers from starting. Since Kubernetes 1.31.
     *
     * @param reference reference of the image or artifact, written like the {@code image} of a container and pulled
     *     with the same credentials. Required in a pod; it may be empty only in the pod template of a workload. Since
     *     Kubernetes 1.31.
     */
    public static ImageDraft image(String reference) {
        Arguments arguments = Arguments.of("image");
        return new ImageDraft(ObjectDraft.of(
                ImageVolumeSource.class,
                ImageVolumeSource.builder()
                        .reference(arguments.required(reference, 1, "reference"))
                        .build(),
                "image"));
    }

    /**
     * Short-lived volume written inline, which a CSI driver makes for this pod and removes with it. Only drivers that
     * support such volumes can serve it; for lasting storage use {@code persistentVolumeClaim}.
     *
     * @param driver name of the CSI driver as registered in the cluster, a DNS subdomain of at most 63 characters.
     */
    public static CsiDraft csi(String driver) {
        Arguments arguments = Arguments.of("csi");
        return new CsiDraft(ObjectDraft.of(
                CSIVolumeSource.class,
                CSIVolumeSource.builder()
                        .driver(arguments.required(driver, 1, "driver"))
                        .build(),
                "csi"));
    }

    /**
     * Scratch directory that is empty when the pod starts on its node. Its data survives container restarts but is
     * deleted with the pod.
     */
    public static EmptyDirDraft emptyDir() {
        return new EmptyDirDraft(ObjectDraft.of(EmptyDirVolumeSource.class, "emptyDir"));
    }

    /** Files with facts about the pod itself, such as its labels, annotations and resource limits. */
    public static DownwardAPIDraft downwardAPI() {
        return new DownwardAPIDraft(ObjectDraft.of(DownwardAPIVolumeSource.class, "downwardAPI"));
    }

    /**
     * Volume whose PersistentVolumeClaim is created for this pod and deleted with it. Gives scratch space with the
     * abilities of real volumes, such as a fixed capacity or a snapshot to start from.
     */
    public static EphemeralDraft ephemeral() {
        return new EphemeralDraft(ObjectDraft.of(EphemeralVolumeSource.class, "ephemeral"));
    }

    /**
     * Directory exported by an NFS server. Its contents outlive the pod, which merely mounts it.
     *
     * @param server host name or IP address of the NFS server. It is the node that resolves and contacts it, so
     *     names known only to the cluster's DNS may fail.
     * @param path absolute path that the NFS server exports.
     */
    public static NfsDraft nfs(String server, String path) {
        Arguments arguments = Arguments.of("nfs");
        return new NfsDraft(ObjectDraft.of(
                NFSVolumeSource.class,
                NFSVolumeSource.builder()
                        .server(arguments.required(server, 1, "server"))
                        .path(arguments.required(path, 2, "path"))
                        .build(),
                "nfs"));
    }

    /**
     * One directory tree assembled from several sources, such as Secrets, ConfigMaps, pod facts and service account
     * tokens.
     *
     * @param sources what has files
     */
    public static ProjectedDraft projected(Projection... sources) {
        ObjectDraft<ProjectedVolumeSource> draft = ObjectDraft.of(ProjectedVolumeSource.class, "projected");
        for (Projection source : Arguments.of("projected").elements(sources, 1, "sources")) {
            draft = draft.add("sources", Projections.of(source));
        }
        return new ProjectedDraft(draft);
    }

    /**
     * A volume of a claim of this size with the access mode {@code ReadWriteOnce}, made for this pod and deleted with it.
     *
     * @param size such as {@code 1Gi}; a text that is not an amount is reported when the pod is validated
     */
    public static EphemeralDraft ephemeralClaim(String size) {
        Arguments.of("ephemeralClaim").required(size, 1, "size");
        return ephemeral().accessModes(READ_WRITE_ONCE).requests(ResourceAmount.of("storage", size));
    }

    /**
     * The same with a size.
     *
     * @param size such as {@code gib(1)}
     */
    public static EphemeralDraft ephemeralClaim(Bytes size) {
        return ephemeralClaim(
                Arguments.of("ephemeralClaim").required(size, 1, "size").toString());
    }

    /**
     * What a volume of the model is made of, for volume types without a word; its name is ignored.
     *
     * @param volume a volume
     */
    public static VolumeSource volumeSource(Volume volume) {
        return new ModelSource(Arguments.of("volumeSource").required(volume, 1, "volume"));
    }

    /**
     * A source of a projected volume as a value of the model.
     *
     * @param projection a projection
     */
    public static Projection projection(VolumeProjection projection) {
        return new ModelProjection(Arguments.of("projection").required(projection, 1, "projection"));
    }

    /**
     * File with a token of the pod's service account, which the kubelet renews before it expires.
     *
     * @param path path of the token file, relative to the root of the volume. It must not be absolute, contain the
     *     element {@code ..} or start with {@code ..}.
     */
    public static ServiceAccountTokenDraft serviceAccountToken(String path) {
        Arguments arguments = Arguments.of("serviceAccountToken");
        return new ServiceAccountTokenDraft(ObjectDraft.of(
                ServiceAccountTokenProjection.class,
                ServiceAccountTokenProjection.builder()
                        .path(arguments.required(path, 1, "path"))
                        .build(),
                "serviceAccountToken"));
    }

    /**
     * File with the trusted certificates of one or more ClusterTrustBundles, kept up to date. Beta, and off unless the
     * cluster enables the {@code ClusterTrustBundleProjection} feature gate. The order of the certificates in the file
     * is arbitrary and may change. Since Kubernetes 1.29.
     *
     * @param path path of the PEM file, relative to the root of the volume. It must not be absolute, contain the
     *     element {@code ..} or start with {@code ..}. Since Kubernetes 1.29.
     */
    public static ClusterTrustBundleDraft clusterTrustBundle(String path) {
        Arguments arguments = Arguments.of("clusterTrustBundle");
        return new ClusterTrustBundleDraft(ObjectDraft.of(
                ClusterTrustBundleProjection.class,
                ClusterTrustBundleProjection.builder()
                        .path(arguments.required(path, 1, "path"))
                        .build(),
                "clusterTrustBundle"));
    }

    /**
     * Private key and certificate chain issued to this pod, renewed automatically. Beta, and off unless the cluster
     * enables the {@code PodCertificateRequest} feature gate. The pod does not start before the certificate is issued.
     * Since Kubernetes 1.34.
     *
     * @param signerName signer that issues the certificate, in the form {@code domain/path}; required by the
     *     server. Since Kubernetes 1.34.
     * @param keyType type of the private key: {@code RSA3072}, {@code RSA4096}, {@code ECDSAP256}, {@code
     *     ECDSAP384}, {@code ECDSAP521} or {@code ED25519}. Required by the server. Since Kubernetes 1.34.
     */
    public static PodCertificateDraft podCertificate(String signerName, String keyType) {
        Arguments arguments = Arguments.of("podCertificate");
        return new PodCertificateDraft(ObjectDraft.of(
                PodCertificateProjection.class,
                PodCertificateProjection.builder()
                        .signerName(arguments.required(signerName, 1, "signerName"))
                        .keyType(arguments.required(keyType, 2, "keyType"))
                        .build(),
                "podCertificate"));
    }

    /**
     * The same with a constant.
     *
     * @param signerName the signer
     * @param keyType one of {@code ED25519}, {@code ECDSAP256}, {@code ECDSAP384}, {@code ECDSAP521}, {@code
     *     RSA3072}, {@code RSA4096}
     */
    public static PodCertificateDraft podCertificate(String signerName, KeyType keyType) {
        return podCertificate(
                signerName,
                Arguments.of("podCertificate").required(keyType, 2, "keyType").toString());
    }

    /**
     * One key of a Secret in the pod's namespace. Exclusive with the other sources.
     *
     * @param name name of the Secret. The server refuses an empty or missing name, although the schema marks it
     *     optional.
     * @param key key within the Secret's data.
     */
    public static KeySource secretKeyRef(String name, String key) {
        Arguments arguments = Arguments.of("secretKeyRef");
        return new KeySource(
                "secretKeyRef",
                ObjectDraft.of(
                        SecretKeySelector.class,
                        SecretKeySelector.builder()
                                .name(arguments.required(name, 1, "name"))
                                .key(arguments.required(key, 2, "key"))
                                .build(),
                        "secretKeyRef"));
    }

    /**
     * One key of a ConfigMap in the pod's namespace. Exclusive with the other sources.
     *
     * @param name name of the ConfigMap. The server refuses an empty or missing name, although the schema marks it
     *     optional.
     * @param key key within the ConfigMap's data.
     */
    public static KeySource configMapKeyRef(String name, String key) {
        Arguments arguments = Arguments.of("configMapKeyRef");
        return new KeySource(
                "configMapKeyRef",
                ObjectDraft.of(
                        ConfigMapKeySelector.class,
                        ConfigMapKeySelector.builder()
                                .name(arguments.required(name, 1, "name"))
                                .key(arguments.required(key, 2, "key"))
                                .build(),
                        "configMapKeyRef"));
    }

    /**
     * Field of the pod itself, such as its name, a label or its IP address. Exclusive with the other sources.
     *
     * @param fieldPath path of the field. Everywhere: {@code metadata.name}, {@code metadata.namespace}, {@code
     *     metadata.uid}, {@code metadata.labels['key']}, {@code metadata.annotations['key']}. In volumes also {@code
     *     metadata.labels} and {@code metadata.annotations} as a whole; in environment variables also {@code
     *     spec.nodeName}, {@code spec.serviceAccountName}, {@code status.hostIP}, {@code status.hostIPs}, {@code
     *     status.podIP}, {@code status.podIPs}.
     */
    public static FieldSource fieldRef(String fieldPath) {
        Arguments arguments = Arguments.of("fieldRef");
        return new FieldSource(ObjectDraft.of(
                ObjectFieldSelector.class,
                ObjectFieldSelector.builder()
                        .fieldPath(arguments.required(fieldPath, 1, "fieldPath"))
                        .build(),
                "fieldRef"));
    }

    /**
     * Resource limit or request of a container. Exclusive with the other sources.
     *
     * @param resource resource to read: {@code limits.} or {@code requests.} followed by {@code cpu}, {@code
     *     memory}, {@code ephemeral-storage} or {@code hugepages-} with a page size. A limit for CPU, memory or
     *     ephemeral storage that is not set reads as what the node can give.
     */
    public static ResourceFieldSource resourceFieldRef(String resource) {
        Arguments arguments = Arguments.of("resourceFieldRef");
        return new ResourceFieldSource(ObjectDraft.of(
                ResourceFieldSelector.class,
                ResourceFieldSelector.builder()
                        .resource(arguments.required(resource, 1, "resource"))
                        .build(),
                "resourceFieldRef"));
    }

    /**
     * One key of an env file in a volume of the pod, for instance one written by an init container. Exclusive with the
     * other sources; needs the feature gate {@code EnvFiles}. Since Kubernetes 1.34.
     *
     * @param volumeName name of the pod's volume that holds the env file, a DNS label. It must be an {@code
     *     emptyDir} volume. Since Kubernetes 1.34.
     * @param path path of the env file, relative to the volume's root; must not contain {@code ..}. Since
     *     Kubernetes 1.34.
     * @param key key within the env file: printable ASCII characters without {@code =}. Since Kubernetes 1.34.
     */
    public static FileKeySource fileKeyRef(String volumeName, String path, String key) {
        Arguments arguments = Arguments.of("fileKeyRef");
        return new FileKeySource(ObjectDraft.of(
                FileKeySelector.class,
                FileKeySelector.builder()
                        .volumeName(arguments.required(volumeName, 1, "volumeName"))
                        .path(arguments.required(path, 2, "path"))
                        .key(arguments.required(key, 3, "key"))
                        .build(),
                "fileKeyRef"));
    }

    /**
     * ConfigMap to take the variables from. Exclusive with {@code secretRef}; one of the two is needed.
     *
     * @param name name of the ConfigMap. The server refuses an empty or missing name, although the schema marks it
     *     optional.
     */
    public static EnvFromDraft configMapRef(String name) {
        String given = Arguments.of("configMapRef").required(name, 1, "name");
        return new EnvFromDraft(
                "configMapRef",
                "",
                ObjectDraft.of(
                        ConfigMapEnvSource.class,
                        ConfigMapEnvSource.builder().name(given).build(),
                        "configMapRef"));
    }

    /**
     * Secret to take the variables from. Exclusive with {@code configMapRef}; one of the two is needed.
     *
     * @param name name of the Secret. The server refuses an empty or missing name, although the schema marks it
     *     optional.
     */
    public static EnvFromDraft secretRef(String name) {
        String given = Arguments.of("secretRef").required(name, 1, "name");
        return new EnvFromDraft(
                "secretRef",
                "",
                ObjectDraft.of(
                        SecretEnvSource.class,
                        SecretEnvSource.builder().name(given).build(),
                        "secretRef"));
    }
}
