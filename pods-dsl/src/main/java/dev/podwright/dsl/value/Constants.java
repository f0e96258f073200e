package dev.podwright.dsl.value;

/** The values of Kubernetes' enumerations, and the topologies of most clusters. Part of {@code Pods}. */
public interface Constants {
    /** {@code Always}, for {@link ImagePullPolicy}, {@link RestartPolicy}, {@link FSGroupChangePolicy}. */
    Shared.Always ALWAYS = Shared.Always.ALWAYS;

    /** {@code Bidirectional}, for {@link MountPropagation}. */
    MountPropagation.Own BIDIRECTIONAL = MountPropagation.Own.BIDIRECTIONAL;

    /** {@code Block}, for {@link VolumeMode}. */
    VolumeMode BLOCK = VolumeMode.BLOCK;

    /** {@code BlockDevice}, for {@link HostPathType}. */
    HostPathType.Own BLOCK_DEVICE = HostPathType.Own.BLOCK_DEVICE;

    /** {@code CharDevice}, for {@link HostPathType}. */
    HostPathType.Own CHAR_DEVICE = HostPathType.Own.CHAR_DEVICE;

    /** {@code ClusterFirst}, for {@link DnsPolicy}. */
    DnsPolicy.Own CLUSTER_FIRST = DnsPolicy.Own.CLUSTER_FIRST;

    /** {@code ClusterFirstWithHostNet}, for {@link DnsPolicy}. */
    DnsPolicy.Own CLUSTER_FIRST_WITH_HOST_NET = DnsPolicy.Own.CLUSTER_FIRST_WITH_HOST_NET;

    /** {@code Default}, for {@link DnsPolicy}, {@link ProcMount}. */
    Shared.Default DEFAULT = Shared.Default.DEFAULT;

    /** {@code Directory}, for {@link HostPathType}. */
    HostPathType.Own DIRECTORY = HostPathType.Own.DIRECTORY;

    /** {@code DirectoryOrCreate}, for {@link HostPathType}. */
    HostPathType.Own DIRECTORY_OR_CREATE = HostPathType.Own.DIRECTORY_OR_CREATE;

    /** {@code Disabled}, for {@link RecursiveReadOnly}. */
    RecursiveReadOnly DISABLED = RecursiveReadOnly.DISABLED;

    /** {@code DoesNotExist}, for {@link NodeOperator}, {@link LabelOperator}. */
    Shared.DoesNotExist DOES_NOT_EXIST = Shared.DoesNotExist.DOES_NOT_EXIST;

    /** {@code DoNotSchedule}, for {@link WhenUnsatisfiable}. */
    WhenUnsatisfiable DO_NOT_SCHEDULE = WhenUnsatisfiable.DO_NOT_SCHEDULE;

    /** {@code ECDSAP256}, for {@link KeyType}. */
    KeyType ECDSAP256 = KeyType.ECDSAP256;

    /** {@code ECDSAP384}, for {@link KeyType}. */
    KeyType ECDSAP384 = KeyType.ECDSAP384;

    /** {@code ECDSAP521}, for {@link KeyType}. */
    KeyType ECDSAP521 = KeyType.ECDSAP521;

    /** {@code ED25519}, for {@link KeyType}. */
    KeyType ED25519 = KeyType.ED25519;

    /** {@code Enabled}, for {@link RecursiveReadOnly}. */
    RecursiveReadOnly ENABLED = RecursiveReadOnly.ENABLED;

    /** {@code Equal}, for {@link TolerationOperator}. */
    TolerationOperator.Own EQUAL = TolerationOperator.Own.EQUAL;

    /** {@code Exists}, for {@link TolerationOperator}, {@link NodeOperator}, {@link LabelOperator}. */
    Shared.Exists EXISTS = Shared.Exists.EXISTS;

    /** {@code FallbackToLogsOnError}, for {@link TerminationMessagePolicy}. */
    TerminationMessagePolicy.Own FALLBACK_TO_LOGS_ON_ERROR = TerminationMessagePolicy.Own.FALLBACK_TO_LOGS_ON_ERROR;

    /** {@code File}, for {@link HostPathType}, {@link TerminationMessagePolicy}. */
    Shared.File FILE = Shared.File.FILE;

    /** {@code Filesystem}, for {@link VolumeMode}. */
    VolumeMode FILESYSTEM = VolumeMode.FILESYSTEM;

    /** {@code FileOrCreate}, for {@link HostPathType}. */
    HostPathType.Own FILE_OR_CREATE = HostPathType.Own.FILE_OR_CREATE;

    /** {@code Gt}, for {@link TolerationOperator}, {@link NodeOperator}. */
    Shared.Lt GT = Shared.Lt.GT;

    /** {@code Honor}, for {@link NodeInclusionPolicy}. */
    NodeInclusionPolicy HONOR = NodeInclusionPolicy.HONOR;

    /** {@code HostToContainer}, for {@link MountPropagation}. */
    MountPropagation.Own HOST_TO_CONTAINER = MountPropagation.Own.HOST_TO_CONTAINER;

    /** {@code HTTP}, for {@link Scheme}. */
    Scheme HTTP = Scheme.HTTP;

    /** {@code HTTP1}, for {@link HttpProtocol}. */
    HttpProtocol HTTP1 = HttpProtocol.HTTP1;

    /** {@code HTTP2}, for {@link HttpProtocol}. */
    HttpProtocol HTTP2 = HttpProtocol.HTTP2;

    /** {@code HTTPS}, for {@link Scheme}. */
    Scheme HTTPS = Scheme.HTTPS;

    /** {@code HugePages}, for {@link StorageMedium}. */
    StorageMedium HUGE_PAGES = StorageMedium.HUGE_PAGES;

    /** {@code IfNotPresent}, for {@link ImagePullPolicy}. */
    ImagePullPolicy.Own IF_NOT_PRESENT = ImagePullPolicy.Own.IF_NOT_PRESENT;

    /** {@code IfPossible}, for {@link RecursiveReadOnly}. */
    RecursiveReadOnly IF_POSSIBLE = RecursiveReadOnly.IF_POSSIBLE;

    /** {@code Ignore}, for {@link NodeInclusionPolicy}. */
    NodeInclusionPolicy IGNORE = NodeInclusionPolicy.IGNORE;

    /** {@code In}, for {@link NodeOperator}, {@link LabelOperator}, {@link ExitCodeOperator}. */
    Shared.SetOperator IN = Shared.SetOperator.IN;

    /** {@code linux}, for {@link OsName}. */
    OsName LINUX = OsName.LINUX;

    /** {@code Localhost}, for {@link ProfileType}. */
    ProfileType LOCALHOST = ProfileType.LOCALHOST;

    /** {@code Lt}, for {@link TolerationOperator}, {@link NodeOperator}. */
    Shared.Lt LT = Shared.Lt.LT;

    /** {@code Memory}, for {@link StorageMedium}. */
    StorageMedium MEMORY = StorageMedium.MEMORY;

    /** {@code Merge}, for {@link SupplementalGroupsPolicy}. */
    SupplementalGroupsPolicy MERGE = SupplementalGroupsPolicy.MERGE;

    /** {@code MountOption}, for {@link SELinuxChangePolicy}. */
    SELinuxChangePolicy MOUNT_OPTION = SELinuxChangePolicy.MOUNT_OPTION;

    /** {@code Never}, for {@link ImagePullPolicy}, {@link RestartPolicy}, {@link PreemptionPolicy}. */
    Shared.Never NEVER = Shared.Never.NEVER;

    /** {@code nodev}, for {@link BindMountOption}. */
    BindMountOption NODEV = BindMountOption.NODEV;

    /** {@code noexec}, for {@link BindMountOption}. */
    BindMountOption NOEXEC = BindMountOption.NOEXEC;

    /** {@code None}, for {@link DnsPolicy}, {@link MountPropagation}. */
    Shared.None NONE = Shared.None.NONE;

    /** {@code nosuid}, for {@link BindMountOption}. */
    BindMountOption NOSUID = BindMountOption.NOSUID;

    /** {@code NotIn}, for {@link NodeOperator}, {@link LabelOperator}, {@link ExitCodeOperator}. */
    Shared.SetOperator NOT_IN = Shared.SetOperator.NOT_IN;

    /** {@code NotRequired}, for {@link ResizeRestartPolicy}. */
    ResizeRestartPolicy NOT_REQUIRED = ResizeRestartPolicy.NOT_REQUIRED;

    /** {@code NoExecute}, for {@link TaintEffect}. */
    TaintEffect NO_EXECUTE = TaintEffect.NO_EXECUTE;

    /** {@code NoSchedule}, for {@link TaintEffect}. */
    TaintEffect NO_SCHEDULE = TaintEffect.NO_SCHEDULE;

    /** {@code OnFailure}, for {@link RestartPolicy}. */
    RestartPolicy.Own ON_FAILURE = RestartPolicy.Own.ON_FAILURE;

    /** {@code OnRootMismatch}, for {@link FSGroupChangePolicy}. */
    FSGroupChangePolicy.Own ON_ROOT_MISMATCH = FSGroupChangePolicy.Own.ON_ROOT_MISMATCH;

    /** {@code Plaintext}, for {@link GrpcMode}. */
    GrpcMode PLAINTEXT = GrpcMode.PLAINTEXT;

    /** {@code PreemptLowerPriority}, for {@link PreemptionPolicy}. */
    PreemptionPolicy.Own PREEMPT_LOWER_PRIORITY = PreemptionPolicy.Own.PREEMPT_LOWER_PRIORITY;

    /** {@code PreferNoSchedule}, for {@link TaintEffect}. */
    TaintEffect PREFER_NO_SCHEDULE = TaintEffect.PREFER_NO_SCHEDULE;

    /** {@code ReadOnlyMany}, for {@link AccessMode}. */
    AccessMode READ_ONLY_MANY = AccessMode.READ_ONLY_MANY;

    /** {@code ReadWriteMany}, for {@link AccessMode}. */
    AccessMode READ_WRITE_MANY = AccessMode.READ_WRITE_MANY;

    /** {@code ReadWriteOnce}, for {@link AccessMode}. */
    AccessMode READ_WRITE_ONCE = AccessMode.READ_WRITE_ONCE;

    /** {@code ReadWriteOncePod}, for {@link AccessMode}. */
    AccessMode READ_WRITE_ONCE_POD = AccessMode.READ_WRITE_ONCE_POD;

    /** {@code Recursive}, for {@link SELinuxChangePolicy}. */
    SELinuxChangePolicy RECURSIVE = SELinuxChangePolicy.RECURSIVE;

    /** {@code Restart}, for {@link RestartRuleAction}. */
    RestartRuleAction RESTART = RestartRuleAction.RESTART;

    /** {@code RestartAllContainers}, for {@link RestartRuleAction}. */
    RestartRuleAction RESTART_ALL_CONTAINERS = RestartRuleAction.RESTART_ALL_CONTAINERS;

    /** {@code RestartContainer}, for {@link ResizeRestartPolicy}. */
    ResizeRestartPolicy RESTART_CONTAINER = ResizeRestartPolicy.RESTART_CONTAINER;

    /** {@code RSA3072}, for {@link KeyType}. */
    KeyType RSA3072 = KeyType.RSA3072;

    /** {@code RSA4096}, for {@link KeyType}. */
    KeyType RSA4096 = KeyType.RSA4096;

    /** {@code RuntimeDefault}, for {@link ProfileType}. */
    ProfileType RUNTIME_DEFAULT = ProfileType.RUNTIME_DEFAULT;

    /** {@code ScheduleAnyway}, for {@link WhenUnsatisfiable}. */
    WhenUnsatisfiable SCHEDULE_ANYWAY = WhenUnsatisfiable.SCHEDULE_ANYWAY;

    /** {@code SCTP}, for {@link Protocol}. */
    Protocol SCTP = Protocol.SCTP;

    /** {@code Socket}, for {@link HostPathType}. */
    HostPathType.Own SOCKET = HostPathType.Own.SOCKET;

    /** {@code Strict}, for {@link SupplementalGroupsPolicy}. */
    SupplementalGroupsPolicy STRICT = SupplementalGroupsPolicy.STRICT;

    /** {@code TCP}, for {@link Protocol}. */
    Protocol TCP = Protocol.TCP;

    /** {@code TLS}, for {@link GrpcMode}. */
    GrpcMode TLS = GrpcMode.TLS;

    /** {@code UDP}, for {@link Protocol}. */
    Protocol UDP = Protocol.UDP;

    /** {@code Unconfined}, for {@link ProfileType}. */
    ProfileType UNCONFINED = ProfileType.UNCONFINED;

    /** {@code Unmasked}, for {@link ProcMount}. */
    ProcMount.Own UNMASKED = ProcMount.Own.UNMASKED;

    /** {@code windows}, for {@link OsName}. */
    OsName WINDOWS = OsName.WINDOWS;

    /** Nodes of one zone: {@code topology.kubernetes.io/zone}. */
    Topology ZONE = Topology.of("topology.kubernetes.io/zone");

    /** Nodes of one region: {@code topology.kubernetes.io/region}. */
    Topology REGION = Topology.of("topology.kubernetes.io/region");

    /** One node: {@code kubernetes.io/hostname}. */
    Topology HOSTNAME = Topology.of("kubernetes.io/hostname");
}
