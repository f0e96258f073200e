package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A named source of files or a block device that the containers of a pod can mount. Exactly one of the source fields
 * is set; more than one is rejected, and with none the server makes the volume an {@code emptyDir}, which is
 * deprecated behaviour.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Volume}.
 */
@KubernetesType
@Value.Immutable
public interface Volume {
    /**
     * Name by which the containers' volume mounts and volume devices refer to the volume. A DNS label of at most 63
     * characters, unique among the volumes of the pod.
     */
    @Value.Redacted
    @Required
    @Nullable
    String name();

    /**
     * File or directory of the node's own file system, exposed to the pod. A security risk that most pods do not need
     * and many clusters forbid.
     */
    @Nullable
    HostPathVolumeSource hostPath();

    /**
     * Scratch directory that is empty when the pod starts on its node. Its data survives container restarts but is
     * deleted with the pod.
     */
    @Nullable
    EmptyDirVolumeSource emptyDir();

    /**
     * Google Compute Engine disk. Deprecated: the cluster hands it over to the {@code pd.csi.storage.gke.io} CSI
     * driver.
     */
    @Nullable
    GCEPersistentDiskVolumeSource gcePersistentDisk();

    /** Amazon EBS disk. Deprecated: the cluster hands it over to the {@code ebs.csi.aws.com} CSI driver. */
    @Nullable
    AWSElasticBlockStoreVolumeSource awsElasticBlockStore();

    /**
     * Directory with a clone of a Git repository. Deprecated and no longer functional: the driver is switched off for
     * good, so the pod does not start. Clone into an {@code emptyDir} from an init container instead.
     */
    @Nullable
    GitRepoVolumeSource gitRepo();

    /** Files with the entries of a Secret. */
    @Nullable
    SecretVolumeSource secret();

    /** Directory exported by an NFS server. Its contents outlive the pod, which merely mounts it. */
    @Nullable
    NFSVolumeSource nfs();

    /** Disk reached over iSCSI, attached to the node and mounted into the pod. Its contents outlive the pod. */
    @Nullable
    ISCSIVolumeSource iscsi();

    /** GlusterFS volume. Deprecated and no longer functional: the in-tree driver has been removed from Kubernetes. */
    @Nullable
    GlusterfsVolumeSource glusterfs();

    /**
     * Storage behind an existing PersistentVolumeClaim in the namespace of the pod. The usual way to keep data longer
     * than the pod lives.
     */
    @Nullable
    PersistentVolumeClaimVolumeSource persistentVolumeClaim();

    /**
     * Ceph block device. Deprecated and no longer functional: the in-tree driver has been removed from Kubernetes.
     */
    @Nullable
    RBDVolumeSource rbd();

    /**
     * Volume served by an executable FlexVolume driver installed on the node. Deprecated: use a CSI driver instead.
     */
    @Nullable
    FlexVolumeSource flexVolume();

    /**
     * OpenStack Cinder disk. Deprecated: the cluster hands it over to the {@code cinder.csi.openstack.org} CSI
     * driver.
     */
    @Nullable
    CinderVolumeSource cinder();

    /**
     * Directory of a Ceph file system. Deprecated and no longer functional: the in-tree driver has been removed from
     * Kubernetes.
     */
    @Nullable
    CephFSVolumeSource cephfs();

    /** Flocker dataset. Deprecated and no longer functional: the in-tree driver has been removed from Kubernetes. */
    @Nullable
    FlockerVolumeSource flocker();

    /** Files with facts about the pod itself, such as its labels, annotations and resource limits. */
    @Nullable
    DownwardAPIVolumeSource downwardAPI();

    /** Fibre Channel disk, attached to the node and mounted into the pod. Its contents outlive the pod. */
    @Nullable
    FCVolumeSource fc();

    /** Azure Files share. Deprecated: the cluster hands it over to the {@code file.csi.azure.com} CSI driver. */
    @Nullable
    AzureFileVolumeSource azureFile();

    /** Files with the entries of a ConfigMap. */
    @Nullable
    ConfigMapVolumeSource configMap();

    /**
     * VMDK disk of a vSphere datastore. Deprecated: the cluster hands it over to the {@code csi.vsphere.vmware.com}
     * CSI driver.
     */
    @Nullable
    VsphereVirtualDiskVolumeSource vsphereVolume();

    /** Quobyte volume. Deprecated and no longer functional: the in-tree driver has been removed from Kubernetes. */
    @Nullable
    QuobyteVolumeSource quobyte();

    /** Azure data disk. Deprecated: the cluster hands it over to the {@code disk.csi.azure.com} CSI driver. */
    @Nullable
    AzureDiskVolumeSource azureDisk();

    /**
     * Photon Controller disk. Deprecated and no longer functional: the in-tree driver has been removed from
     * Kubernetes.
     */
    @Nullable
    PhotonPersistentDiskVolumeSource photonPersistentDisk();

    /**
     * One directory tree assembled from several sources, such as Secrets, ConfigMaps, pod facts and service account
     * tokens.
     */
    @Nullable
    ProjectedVolumeSource projected();

    /** Portworx volume. Deprecated: the cluster hands it over to the {@code pxd.portworx.com} CSI driver. */
    @Nullable
    PortworxVolumeSource portworxVolume();

    /** ScaleIO volume. Deprecated and no longer functional: the in-tree driver has been removed from Kubernetes. */
    @Nullable
    ScaleIOVolumeSource scaleIO();

    /** StorageOS volume. Deprecated and no longer functional: the in-tree driver has been removed from Kubernetes. */
    @Nullable
    StorageOSVolumeSource storageos();

    /**
     * Short-lived volume written inline, which a CSI driver makes for this pod and removes with it. Only drivers that
     * support such volumes can serve it; for lasting storage use {@code persistentVolumeClaim}.
     */
    @Nullable
    CSIVolumeSource csi();

    /**
     * Volume whose PersistentVolumeClaim is created for this pod and deleted with it. Gives scratch space with the
     * abilities of real volumes, such as a fixed capacity or a snapshot to start from.
     */
    @Nullable
    EphemeralVolumeSource ephemeral();

    /**
     * Read-only contents of an OCI image or artifact, pulled by the node when the pod starts. A failed pull keeps the
     * containers from starting. Since Kubernetes 1.31.
     */
    @Since("1.31")
    @Nullable
    ImageVolumeSource image();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableVolume.Builder {
        Builder() {}
    }
}
