package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ContainerState;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.PodState;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.source.Sources;
import dev.podwright.dsl.value.Bytes;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.ExitCodeOperator;
import dev.podwright.dsl.value.ExitCodes;
import dev.podwright.dsl.value.ResourceAmount;
import dev.podwright.dsl.value.Topology;
import dev.podwright.dsl.value.workload.MaxSurge;
import dev.podwright.dsl.value.workload.MaxUnavailable;
import dev.podwright.dsl.value.workload.Partition;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.GRPCAction;
import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.SleepAction;
import dev.podwright.model.container.TCPSocketAction;
import dev.podwright.model.service.Service;
import dev.podwright.model.value.IntOrString;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where everything begins; one static import is enough:
 *
 * <pre>{@code
 * import static dev.podwright.dsl.Pods.*;
 *
 * Pod pod = pod("hello").container("app", "example/hello:1", c -> c.port("http", 8080)).build();
 * }</pre>
 *
 * <p>Constants of Kubernetes' enumerations, such as {@code ALWAYS}, are inherited from {@link
 * dev.podwright.dsl.value.Constants}; volumes and sources of variables from {@link Sources}.
 */
@CheckReturnValue
public final class Pods extends Sources {
    private Pods() {}

    /**
     * A pod of this name.
     *
     * @param name the name
     */
    public static PodDraft pod(String name) {
        return pod().name(Arguments.of("pod").required(name, 1, "name"));
    }

    /** A pod that the server names, or that has no name because it is the template of a workload. */
    public static PodDraft pod() {
        return new PodDraft(PodState.empty());
    }

    /**
     * A pod that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param pod the pod
     */
    public static PodDraft edit(Pod pod) {
        return new PodDraft(PodState.of(Arguments.of("edit").required(pod, 1, "pod")));
    }

    /**
     * The template of a workload, to be changed. What no word writes stays exactly as it is.
     *
     * @param template the template
     */
    public static PodDraft edit(PodTemplateSpec template) {
        return new PodDraft(PodState.of(Arguments.of("edit").required(template, 1, "template")));
    }

    /**
     * A container that exists, to be changed or added to other pods. What no word writes stays exactly as it is.
     *
     * @param container the container
     */
    public static ContainerDraft edit(Container container) {
        Container given = Arguments.of("edit").required(container, 1, "container");
        return new ContainerDraft(ContainerState.startingFrom(given.name(), given));
    }

    /**
     * A container to be added to pods.
     *
     * @param name the name, a DNS label of at most 63 characters
     * @param image the image, such as {@code registry.example.com/app:1.2}
     */
    public static ContainerDraft container(String name, String image) {
        Arguments arguments = Arguments.of("container");
        arguments.required(name, 1, "name");
        arguments.required(image, 2, "image", name);
        return new ContainerDraft(ContainerState.of(name, image));
    }

    // Workloads and Services

    /**
     * A Deployment of this name.
     *
     * @param name the name
     */
    public static DeploymentDraft deployment(String name) {
        return deployment().name(Arguments.of("deployment").required(name, 1, "name"));
    }

    /** A Deployment without a name, which is one that the server names. */
    public static DeploymentDraft deployment() {
        return new DeploymentDraft(ResourceState.of(Deployment.class));
    }

    /**
     * A ReplicaSet of this name.
     *
     * @param name the name
     */
    public static ReplicaSetDraft replicaSet(String name) {
        return replicaSet().name(Arguments.of("replicaSet").required(name, 1, "name"));
    }

    /** A ReplicaSet without a name, which is one that the server names. */
    public static ReplicaSetDraft replicaSet() {
        return new ReplicaSetDraft(ResourceState.of(ReplicaSet.class));
    }

    /**
     * A StatefulSet of this name.
     *
     * @param name the name
     */
    public static StatefulSetDraft statefulSet(String name) {
        return statefulSet().name(Arguments.of("statefulSet").required(name, 1, "name"));
    }

    /** A StatefulSet without a name, which is one that the server names. */
    public static StatefulSetDraft statefulSet() {
        return new StatefulSetDraft(ResourceState.of(StatefulSet.class));
    }

    /**
     * A DaemonSet of this name.
     *
     * @param name the name
     */
    public static DaemonSetDraft daemonSet(String name) {
        return daemonSet().name(Arguments.of("daemonSet").required(name, 1, "name"));
    }

    /** A DaemonSet without a name, which is one that the server names. */
    public static DaemonSetDraft daemonSet() {
        return new DaemonSetDraft(ResourceState.of(DaemonSet.class));
    }

    /**
     * A Job of this name.
     *
     * @param name the name
     */
    public static JobDraft job(String name) {
        return job().name(Arguments.of("job").required(name, 1, "name"));
    }

    /** A Job without a name, which is one that the server names, or the template of a CronJob. */
    public static JobDraft job() {
        return new JobDraft(ResourceState.of(Job.class));
    }

    /**
     * A CronJob of this name.
     *
     * @param name the name
     */
    public static CronJobDraft cronJob(String name) {
        return cronJob().name(Arguments.of("cronJob").required(name, 1, "name"));
    }

    /** A CronJob without a name, which is one that the server names. */
    public static CronJobDraft cronJob() {
        return new CronJobDraft(ResourceState.of(CronJob.class));
    }

    /**
     * A Service of this name.
     *
     * @param name the name
     */
    public static ServiceDraft service(String name) {
        return service().name(Arguments.of("service").required(name, 1, "name"));
    }

    /** A Service without a name, which is one that the server names. */
    public static ServiceDraft service() {
        return new ServiceDraft(ResourceState.of(Service.class));
    }

    /**
     * The number of pods that may run in addition during a rolling update, above {@code replicas} or beside the old pod of
     * a node.
     *
     * @param pods how many
     */
    public static MaxSurge maxSurge(int pods) {
        return MaxSurge.of(pods);
    }

    /**
     * The same as a percentage, rounded up.
     *
     * @param percentage such as {@code 25%}
     */
    public static MaxSurge maxSurge(String percentage) {
        return MaxSurge.of(Arguments.of("maxSurge").required(percentage, 1, "percentage"));
    }

    /**
     * The number of pods that may be missing during a rolling update.
     *
     * @param pods how many
     */
    public static MaxUnavailable maxUnavailable(int pods) {
        return MaxUnavailable.of(pods);
    }

    /**
     * The same as a percentage.
     *
     * @param percentage such as {@code 25%}
     */
    public static MaxUnavailable maxUnavailable(String percentage) {
        return MaxUnavailable.of(Arguments.of("maxUnavailable").required(percentage, 1, "percentage"));
    }

    /**
     * The number of the first pod of a StatefulSet that a rolling update replaces; those before it keep the old template.
     *
     * @param first the number
     */
    public static Partition partition(int first) {
        return Partition.of(first);
    }

    /**
     * A Deployment that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param deployment the object
     */
    public static DeploymentDraft edit(Deployment deployment) {
        return new DeploymentDraft(
                ResourceState.of(Deployment.class, Arguments.of("edit").required(deployment, 1, "deployment")));
    }

    /**
     * A ReplicaSet that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param replicaSet the object
     */
    public static ReplicaSetDraft edit(ReplicaSet replicaSet) {
        return new ReplicaSetDraft(
                ResourceState.of(ReplicaSet.class, Arguments.of("edit").required(replicaSet, 1, "replicaSet")));
    }

    /**
     * A StatefulSet that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param statefulSet the object
     */
    public static StatefulSetDraft edit(StatefulSet statefulSet) {
        return new StatefulSetDraft(
                ResourceState.of(StatefulSet.class, Arguments.of("edit").required(statefulSet, 1, "statefulSet")));
    }

    /**
     * A DaemonSet that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param daemonSet the object
     */
    public static DaemonSetDraft edit(DaemonSet daemonSet) {
        return new DaemonSetDraft(
                ResourceState.of(DaemonSet.class, Arguments.of("edit").required(daemonSet, 1, "daemonSet")));
    }

    /**
     * A Job that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param job the object
     */
    public static JobDraft edit(Job job) {
        return new JobDraft(ResourceState.of(Job.class, Arguments.of("edit").required(job, 1, "job")));
    }

    /**
     * A CronJob that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param cronJob the object
     */
    public static CronJobDraft edit(CronJob cronJob) {
        return new CronJobDraft(
                ResourceState.of(CronJob.class, Arguments.of("edit").required(cronJob, 1, "cronJob")));
    }

    /**
     * A Service that exists, to be changed. What no word writes stays exactly as it is.
     *
     * @param service the object
     */
    public static ServiceDraft edit(Service service) {
        return new ServiceDraft(
                ResourceState.of(Service.class, Arguments.of("edit").required(service, 1, "service")));
    }

    // Bundles

    /**
     * Objects that belong together, such as a Deployment, its Service and its ConfigMap.
     *
     * @param drafts the objects
     */
    public static BundleDraft bundle(KubernetesObjectDraft<?, ?>... drafts) {
        return BundleDraft.of(Arguments.of("bundle").elements(drafts, 1, "drafts"));
    }

    // Probes and hooks

    /**
     * An HTTP request to a named port.
     *
     * @param path the path, such as {@code /healthz}
     * @param port the name of the port
     */
    public static HttpGet httpGet(String path, String port) {
        Arguments arguments = Arguments.of("httpGet");
        return new HttpGet(ObjectDraft.of(
                HTTPGetAction.class,
                HTTPGetAction.builder()
                        .path(arguments.required(path, 1, "path"))
                        .port(IntOrString.of(arguments.required(port, 2, "port")))
                        .build(),
                "httpGet"));
    }

    /**
     * An HTTP request to a port.
     *
     * @param path the path, such as {@code /healthz}
     * @param port the number of the port
     */
    public static HttpGet httpGet(String path, int port) {
        Arguments arguments = Arguments.of("httpGet");
        return new HttpGet(ObjectDraft.of(
                HTTPGetAction.class,
                HTTPGetAction.builder()
                        .path(arguments.required(path, 1, "path"))
                        .port(IntOrString.of(port))
                        .build(),
                "httpGet"));
    }

    /**
     * An HTTP request to a port, without a path of its own: the kubelet asks for {@code /}.
     *
     * @param port the number of the port
     */
    public static HttpGet httpGet(int port) {
        return new HttpGet(ObjectDraft.of(
                HTTPGetAction.class,
                HTTPGetAction.builder().port(IntOrString.of(port)).build(),
                "httpGet"));
    }

    /**
     * A TCP connection to a named port.
     *
     * @param port the name of the port
     */
    public static TcpSocket tcpSocket(String port) {
        return new TcpSocket(ObjectDraft.of(
                TCPSocketAction.class,
                TCPSocketAction.builder()
                        .port(IntOrString.of(Arguments.of("tcpSocket").required(port, 1, "port")))
                        .build(),
                "tcpSocket"));
    }

    /**
     * A TCP connection to a port.
     *
     * @param port the number of the port
     */
    public static TcpSocket tcpSocket(int port) {
        return new TcpSocket(ObjectDraft.of(
                TCPSocketAction.class,
                TCPSocketAction.builder().port(IntOrString.of(port)).build(),
                "tcpSocket"));
    }

    /**
     * A question to the gRPC health service at a port.
     *
     * @param port the number of the port
     */
    public static Grpc grpc(int port) {
        return new Grpc(
                ObjectDraft.of(GRPCAction.class, GRPCAction.builder().port(port).build(), "grpc"));
    }

    /**
     * A command in the container, without a shell.
     *
     * @param command the program and its arguments
     */
    public static Exec exec(String... command) {
        List<String> given = Arguments.of("exec").elements(command, 1, "command");
        return new Exec(ObjectDraft.of(
                ExecAction.class, ExecAction.builder().command(given).build(), "exec"));
    }

    /**
     * The same with a collection.
     *
     * @param command the program and its arguments
     */
    public static Exec exec(Iterable<String> command) {
        List<String> given = Arguments.of("exec").elements(command, 1, "command");
        return new Exec(ObjectDraft.of(
                ExecAction.class, ExecAction.builder().command(given).build(), "exec"));
    }

    /**
     * A pause of the kubelet.
     *
     * @param seconds whole seconds; another time is reported when the pod is validated
     */
    public static Sleep sleep(Duration seconds) {
        Duration given = Arguments.of("sleep").required(seconds, 1, "seconds");
        return new Sleep(ObjectDraft.of(SleepAction.class, "sleep").with("seconds", Texts.seconds(given)));
    }

    // Restart rules

    /**
     * Exit codes for a restart rule: {@code exitCodes(IN, 42)}.
     *
     * @param operator {@code IN} or {@code NOT_IN}
     * @param values the codes
     */
    public static ExitCodes exitCodes(ExitCodeOperator operator, int... values) {
        return exitCodes(
                Arguments.of("exitCodes").required(operator, 1, "operator").toString(), values);
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param operator {@code IN} or {@code NOT_IN}
     * @param values the codes
     */
    public static ExitCodes exitCodes(String operator, int... values) {
        Arguments arguments = Arguments.of("exitCodes");
        arguments.required(operator, 1, "operator");
        return ExitCodes.of(
                operator,
                IntStream.of(arguments.required(values, 2, "values")).boxed().toList());
    }

    // Resources

    /**
     * Processor time in cores.
     *
     * @param amount such as {@code 250m}; a text that is not an amount is reported when the pod is validated
     */
    public static ResourceAmount cpu(String amount) {
        return ResourceAmount.of("cpu", Arguments.of("cpu").required(amount, 1, "amount"));
    }

    /**
     * The same with a number of cores.
     *
     * @param cores such as 0.5 or 2
     */
    public static ResourceAmount cpu(double cores) {
        return ResourceAmount.of("cpu", cores);
    }

    /**
     * Memory.
     *
     * @param amount such as {@code 512Mi}; a text that is not an amount is reported when the pod is validated
     */
    public static ResourceAmount memory(String amount) {
        return ResourceAmount.of("memory", Arguments.of("memory").required(amount, 1, "amount"));
    }

    /**
     * The same with a size.
     *
     * @param amount such as {@code mib(512)}
     */
    public static ResourceAmount memory(Bytes amount) {
        return memory(Arguments.of("memory").required(amount, 1, "amount").toString());
    }

    /**
     * Room on the node's disk for logs, writable layers and empty directories.
     *
     * @param amount such as {@code 2Gi}; a text that is not an amount is reported when the pod is validated
     */
    public static ResourceAmount ephemeralStorage(String amount) {
        return ResourceAmount.of(
                "ephemeral-storage", Arguments.of("ephemeralStorage").required(amount, 1, "amount"));
    }

    /**
     * The same with a size.
     *
     * @param amount such as {@code mib(512)}
     */
    public static ResourceAmount ephemeralStorage(Bytes amount) {
        return ephemeralStorage(
                Arguments.of("ephemeralStorage").required(amount, 1, "amount").toString());
    }

    /**
     * The size of a volume.
     *
     * @param amount such as {@code 1Gi}; a text that is not an amount is reported when the pod is validated
     */
    public static ResourceAmount storage(String amount) {
        return ResourceAmount.of("storage", Arguments.of("storage").required(amount, 1, "amount"));
    }

    /**
     * The same with a size.
     *
     * @param amount such as {@code mib(512)}
     */
    public static ResourceAmount storage(Bytes amount) {
        return storage(Arguments.of("storage").required(amount, 1, "amount").toString());
    }

    /**
     * An amount of any resource.
     *
     * @param name the resource, such as {@code nvidia.com/gpu}
     * @param amount a quantity; a text that is not an amount is reported when the pod is validated
     */
    public static ResourceAmount resource(String name, String amount) {
        Arguments arguments = Arguments.of("resource");
        return ResourceAmount.of(arguments.required(name, 1, "name"), arguments.required(amount, 2, "amount"));
    }

    /**
     * A number of whole pieces of any resource.
     *
     * @param name the resource, such as {@code nvidia.com/gpu}
     * @param count how many
     */
    public static ResourceAmount resource(String name, long count) {
        return ResourceAmount.of(Arguments.of("resource").required(name, 1, "name"), Long.toString(count));
    }

    /**
     * Memory in huge pages of one size. As much as is a limit of it must be requested.
     *
     * @param pageSize such as {@code mib(2)}
     * @param amount how much
     */
    public static ResourceAmount hugePages(Bytes pageSize, Bytes amount) {
        Arguments arguments = Arguments.of("hugePages");
        arguments.required(pageSize, 1, "pageSize");
        return ResourceAmount.of(
                "hugepages-" + pageSize, arguments.required(amount, 2, "amount").toString());
    }

    // Sizes, times and topologies

    /**
     * A size in kibibytes (1024 bytes).
     *
     * @param count how many
     */
    public static Bytes kib(long count) {
        return Bytes.of(count, Bytes.Unit.Ki);
    }

    /**
     * A size in mebibytes (1024 KiB).
     *
     * @param count how many
     */
    public static Bytes mib(long count) {
        return Bytes.of(count, Bytes.Unit.Mi);
    }

    /**
     * A size in gibibytes (1024 MiB).
     *
     * @param count how many
     */
    public static Bytes gib(long count) {
        return Bytes.of(count, Bytes.Unit.Gi);
    }

    /**
     * A size in tebibytes (1024 GiB).
     *
     * @param count how many
     */
    public static Bytes tib(long count) {
        return Bytes.of(count, Bytes.Unit.Ti);
    }

    /**
     * A time in seconds.
     *
     * @param count how many
     */
    public static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }

    /**
     * A time in minutes.
     *
     * @param count how many
     */
    public static Duration minutes(long count) {
        return Duration.ofMinutes(count);
    }

    /**
     * A time in hours.
     *
     * @param count how many
     */
    public static Duration hours(long count) {
        return Duration.ofHours(count);
    }

    /**
     * Nodes with one value of a label are one place.
     *
     * @param key a label of nodes
     */
    public static Topology topology(String key) {
        return Topology.of(Arguments.of("topology").required(key, 1, "key"));
    }
}
