package dev.podwright.dsl.value;

import dev.podwright.dsl.value.workload.ClaimRetentionPolicy;
import dev.podwright.dsl.value.workload.CompletionMode;
import dev.podwright.dsl.value.workload.ConcurrencyPolicy;
import dev.podwright.dsl.value.workload.DaemonSetUpdateStrategyType;
import dev.podwright.dsl.value.workload.DeploymentStrategyType;
import dev.podwright.dsl.value.workload.IPFamily;
import dev.podwright.dsl.value.workload.IPFamilyPolicy;
import dev.podwright.dsl.value.workload.PodFailurePolicyAction;
import dev.podwright.dsl.value.workload.PodManagementPolicy;
import dev.podwright.dsl.value.workload.PodReplacementPolicy;
import dev.podwright.dsl.value.workload.ServiceType;
import dev.podwright.dsl.value.workload.SessionAffinity;
import dev.podwright.dsl.value.workload.StatefulSetUpdateStrategyType;
import dev.podwright.dsl.value.workload.TrafficPolicy;
import dev.podwright.dsl.value.workload.UpdateStrategies;

/** The values of Kubernetes' enumerations, and the topologies of most clusters. Part of {@code Pods}. */
public interface Constants {
    /** {@code Allow}, for {@link ConcurrencyPolicy}. */
    ConcurrencyPolicy ALLOW = ConcurrencyPolicy.ALLOW;

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

    /** {@code ClientIP}, for {@link SessionAffinity}. */
    SessionAffinity.Own CLIENT_IP = SessionAffinity.Own.CLIENT_IP;

    /** {@code Cluster}, for {@link TrafficPolicy}. */
    TrafficPolicy CLUSTER = TrafficPolicy.CLUSTER;

    /** {@code ClusterFirst}, for {@link DnsPolicy}. */
    DnsPolicy.Own CLUSTER_FIRST = DnsPolicy.Own.CLUSTER_FIRST;

    /** {@code ClusterFirstWithHostNet}, for {@link DnsPolicy}. */
    DnsPolicy.Own CLUSTER_FIRST_WITH_HOST_NET = DnsPolicy.Own.CLUSTER_FIRST_WITH_HOST_NET;

    /** {@code ClusterIP}, for {@link ServiceType}. */
    ServiceType CLUSTER_IP = ServiceType.CLUSTER_IP;

    /** {@code Count}, for {@link PodFailurePolicyAction}. */
    PodFailurePolicyAction.Own COUNT = PodFailurePolicyAction.Own.COUNT;

    /** {@code Default}, for {@link DnsPolicy}, {@link ProcMount}. */
    Shared.Default DEFAULT = Shared.Default.DEFAULT;

    /** {@code Delete}, for {@link ClaimRetentionPolicy}. */
    ClaimRetentionPolicy DELETE = ClaimRetentionPolicy.DELETE;

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

    /** {@code ExternalName}, for {@link ServiceType}. */
    ServiceType EXTERNAL_NAME = ServiceType.EXTERNAL_NAME;

    /** {@code Failed}, for {@link PodReplacementPolicy}. */
    PodReplacementPolicy FAILED = PodReplacementPolicy.FAILED;

    /** {@code FailIndex}, for {@link PodFailurePolicyAction}. */
    PodFailurePolicyAction.Own FAIL_INDEX = PodFailurePolicyAction.Own.FAIL_INDEX;

    /** {@code FailJob}, for {@link PodFailurePolicyAction}. */
    PodFailurePolicyAction.Own FAIL_JOB = PodFailurePolicyAction.Own.FAIL_JOB;

    /** {@code FallbackToLogsOnError}, for {@link TerminationMessagePolicy}. */
    TerminationMessagePolicy.Own FALLBACK_TO_LOGS_ON_ERROR = TerminationMessagePolicy.Own.FALLBACK_TO_LOGS_ON_ERROR;

    /** {@code File}, for {@link HostPathType}, {@link TerminationMessagePolicy}. */
    Shared.File FILE = Shared.File.FILE;

    /** {@code FileOrCreate}, for {@link HostPathType}. */
    HostPathType.Own FILE_OR_CREATE = HostPathType.Own.FILE_OR_CREATE;

    /** {@code Filesystem}, for {@link VolumeMode}. */
    VolumeMode FILESYSTEM = VolumeMode.FILESYSTEM;

    /** {@code Forbid}, for {@link ConcurrencyPolicy}. */
    ConcurrencyPolicy FORBID = ConcurrencyPolicy.FORBID;

    /** {@code Gt}, for {@link TolerationOperator}, {@link NodeOperator}. */
    Shared.Lt GT = Shared.Lt.GT;

    /** {@code Honor}, for {@link NodeInclusionPolicy}. */
    NodeInclusionPolicy.Own HONOR = NodeInclusionPolicy.Own.HONOR;

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

    /** {@code Ignore}, for {@link NodeInclusionPolicy}, {@link PodFailurePolicyAction}. */
    Shared.Ignore IGNORE = Shared.Ignore.IGNORE;

    /** {@code In}, for {@link NodeOperator}, {@link LabelOperator}, {@link ExitCodeOperator}. */
    Shared.SetOperator IN = Shared.SetOperator.IN;

    /** {@code Indexed}, for {@link CompletionMode}. */
    CompletionMode INDEXED = CompletionMode.INDEXED;

    /** {@code IPv4}, for {@link IPFamily}. */
    IPFamily IPV4 = IPFamily.IPV4;

    /** {@code IPv6}, for {@link IPFamily}. */
    IPFamily IPV6 = IPFamily.IPV6;

    /** {@code linux}, for {@link OsName}. */
    OsName LINUX = OsName.LINUX;

    /** {@code LoadBalancer}, for {@link ServiceType}. */
    ServiceType LOAD_BALANCER = ServiceType.LOAD_BALANCER;

    /** {@code Local}, for {@link TrafficPolicy}. */
    TrafficPolicy LOCAL = TrafficPolicy.LOCAL;

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

    /** {@code NodePort}, for {@link ServiceType}. */
    ServiceType NODE_PORT = ServiceType.NODE_PORT;

    /** {@code nodev}, for {@link BindMountOption}. */
    BindMountOption NODEV = BindMountOption.NODEV;

    /** {@code noexec}, for {@link BindMountOption}. */
    BindMountOption NOEXEC = BindMountOption.NOEXEC;

    /** {@code NoExecute}, for {@link TaintEffect}. */
    TaintEffect NO_EXECUTE = TaintEffect.NO_EXECUTE;

    /** {@code None}, for {@link DnsPolicy}, {@link MountPropagation}, {@link SessionAffinity}. */
    Shared.None NONE = Shared.None.NONE;

    /** {@code NonIndexed}, for {@link CompletionMode}. */
    CompletionMode NON_INDEXED = CompletionMode.NON_INDEXED;

    /** {@code NoSchedule}, for {@link TaintEffect}. */
    TaintEffect NO_SCHEDULE = TaintEffect.NO_SCHEDULE;

    /** {@code nosuid}, for {@link BindMountOption}. */
    BindMountOption NOSUID = BindMountOption.NOSUID;

    /** {@code NotIn}, for {@link NodeOperator}, {@link LabelOperator}, {@link ExitCodeOperator}. */
    Shared.SetOperator NOT_IN = Shared.SetOperator.NOT_IN;

    /** {@code NotRequired}, for {@link ResizeRestartPolicy}. */
    ResizeRestartPolicy NOT_REQUIRED = ResizeRestartPolicy.NOT_REQUIRED;

    /** {@code OnDelete}, for {@link DaemonSetUpdateStrategyType}, {@link StatefulSetUpdateStrategyType}. */
    UpdateStrategies.OnDelete ON_DELETE = UpdateStrategies.OnDelete.ON_DELETE;

    /** {@code OnFailure}, for {@link RestartPolicy}. */
    RestartPolicy.Own ON_FAILURE = RestartPolicy.Own.ON_FAILURE;

    /** {@code OnRootMismatch}, for {@link FSGroupChangePolicy}. */
    FSGroupChangePolicy.Own ON_ROOT_MISMATCH = FSGroupChangePolicy.Own.ON_ROOT_MISMATCH;

    /** {@code OrderedReady}, for {@link PodManagementPolicy}. */
    PodManagementPolicy ORDERED_READY = PodManagementPolicy.ORDERED_READY;

    /** {@code Parallel}, for {@link PodManagementPolicy}. */
    PodManagementPolicy PARALLEL = PodManagementPolicy.PARALLEL;

    /** {@code Plaintext}, for {@link GrpcMode}. */
    GrpcMode PLAINTEXT = GrpcMode.PLAINTEXT;

    /** {@code PreemptLowerPriority}, for {@link PreemptionPolicy}. */
    PreemptionPolicy.Own PREEMPT_LOWER_PRIORITY = PreemptionPolicy.Own.PREEMPT_LOWER_PRIORITY;

    /** {@code PreferDualStack}, for {@link IPFamilyPolicy}. */
    IPFamilyPolicy PREFER_DUAL_STACK = IPFamilyPolicy.PREFER_DUAL_STACK;

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

    /** {@code Recreate}, for {@link DeploymentStrategyType}, {@link StatefulSetUpdateStrategyType}. */
    UpdateStrategies.Recreate RECREATE = UpdateStrategies.Recreate.RECREATE;

    /** {@code Recursive}, for {@link SELinuxChangePolicy}. */
    SELinuxChangePolicy RECURSIVE = SELinuxChangePolicy.RECURSIVE;

    /** {@code Replace}, for {@link ConcurrencyPolicy}. */
    ConcurrencyPolicy REPLACE = ConcurrencyPolicy.REPLACE;

    /** {@code RequireDualStack}, for {@link IPFamilyPolicy}. */
    IPFamilyPolicy REQUIRE_DUAL_STACK = IPFamilyPolicy.REQUIRE_DUAL_STACK;

    /** {@code Restart}, for {@link RestartRuleAction}. */
    RestartRuleAction RESTART = RestartRuleAction.RESTART;

    /** {@code RestartAllContainers}, for {@link RestartRuleAction}. */
    RestartRuleAction RESTART_ALL_CONTAINERS = RestartRuleAction.RESTART_ALL_CONTAINERS;

    /** {@code RestartContainer}, for {@link ResizeRestartPolicy}. */
    ResizeRestartPolicy RESTART_CONTAINER = ResizeRestartPolicy.RESTART_CONTAINER;

    /** {@code Retain}, for {@link ClaimRetentionPolicy}. */
    ClaimRetentionPolicy RETAIN = ClaimRetentionPolicy.RETAIN;

    /** {@code RollingUpdate}, for {@link DaemonSetUpdateStrategyType}, {@link DeploymentStrategyType}, {@link StatefulSetUpdateStrategyType}. */
    UpdateStrategies.RollingUpdate ROLLING_UPDATE = UpdateStrategies.RollingUpdate.ROLLING_UPDATE;

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

    /** {@code SingleStack}, for {@link IPFamilyPolicy}. */
    IPFamilyPolicy SINGLE_STACK = IPFamilyPolicy.SINGLE_STACK;

    /** {@code Socket}, for {@link HostPathType}. */
    HostPathType.Own SOCKET = HostPathType.Own.SOCKET;

    /** {@code Strict}, for {@link SupplementalGroupsPolicy}. */
    SupplementalGroupsPolicy STRICT = SupplementalGroupsPolicy.STRICT;

    /** {@code TCP}, for {@link Protocol}. */
    Protocol TCP = Protocol.TCP;

    /** {@code TerminatingOrFailed}, for {@link PodReplacementPolicy}. */
    PodReplacementPolicy TERMINATING_OR_FAILED = PodReplacementPolicy.TERMINATING_OR_FAILED;

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
