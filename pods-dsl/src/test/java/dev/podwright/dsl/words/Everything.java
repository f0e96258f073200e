package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.model.Pod;
import java.util.List;

/** Pods that say, in words alone, everything that words can say. Not all of it goes together on a server. */
final class Everything {
    private Everything() {}

    static List<Pod> pods() {
        return List.of(
                linux().buildUnchecked(),
                windows().buildUnchecked(),
                pod().generateName("p-").buildUnchecked());
    }

    private static PodDraft linux() {
        return volumes(scheduling(runtime(pod("p"))))
                .sidecar(side())
                .container(app())
                .ephemeralContainer(
                        app().name("copy")
                                .port("x", 1)
                                .claim("gpu")
                                .resizePolicy("cpu", NOT_REQUIRED)
                                .restartPolicy(NEVER),
                        "app");
    }

    private static PodDraft runtime(PodDraft pod) {
        return pod.namespace("ns")
                .label("app", "p")
                .annotation("a", "b")
                .finalizer("example.com/keep")
                .ownerReference(
                        "v1", "ConfigMap", "o", "uid-1", o -> o.controller().blockOwnerDeletion())
                .overhead(cpu("250m"))
                .priority(7)
                .terminationGracePeriod(seconds(40))
                .activeDeadline(hours(1))
                .restartPolicy(ON_FAILURE)
                .imagePullSecret("registry")
                .serviceAccountName("robot")
                .automountServiceAccountToken(false)
                .shareProcessNamespace()
                .runtimeClassName("gvisor")
                .enableServiceLinks(false)
                .readinessGate("example.com/ready")
                .resourceClaim("gpu", "one-gpu")
                .resourceClaimFromTemplate("nic", "fast-nic")
                .requests(cpu(1))
                .limits(cpu(2))
                .hostNetwork()
                .hostPID()
                .hostIPC()
                .hostUsers(false)
                .hostname("h")
                .subdomain("s")
                .setHostnameAsFQDN()
                .hostnameOverride("o")
                .dnsPolicy(NONE)
                .dnsConfig(
                        d -> d.nameservers("10.0.0.10").searches("example.com").option("ndots", "2"))
                .hostAlias("10.0.0.1", "db")
                .runAsUser(1)
                .runAsGroup(2)
                .runAsNonRoot()
                .fsGroup(3)
                .fsGroupChangePolicy(ON_ROOT_MISMATCH)
                .supplementalGroups(4)
                .supplementalGroupsPolicy(STRICT)
                .sysctl("net.core.somaxconn", "1024")
                .seccompProfile(LOCALHOST, "p.json")
                .appArmorProfile(LOCALHOST, "p")
                .seLinuxOptions(s -> s.user("u").role("r").type("t").level("l"))
                .seLinuxChangePolicy(RECURSIVE);
    }

    private static PodDraft scheduling(PodDraft pod) {
        return pod.nodeSelector("disk", "ssd")
                .nodeName("n1")
                .os("linux")
                .toleration(t ->
                        t.key("k").operator(EQUAL).value("v").effect(NO_EXECUTE).toleration(minutes(1)))
                .priorityClassName("high")
                .preemptionPolicy(NEVER)
                .schedulerName("mine")
                .schedulingGate("example.com/wait")
                .schedulingGroup("group")
                .evictionResponder("example.com/drain", 1)
                .spreadOver(
                        ZONE,
                        s -> s.minDomains(2)
                                .nodeAffinityPolicy(IGNORE)
                                .nodeTaintsPolicy(HONOR)
                                .matchLabelKeys("pod-template-hash"))
                .nodeAffinity(n ->
                        n.required(t -> t.matchExpression("arch", IN, "amd64").matchField("metadata.name", IN, "n1")))
                .nodeAffinity(n -> n.preferred(1, t -> t.matchExpression("disk", EXISTS)))
                .podAffinity(a -> a.required(
                        HOSTNAME,
                        t -> t.labelSelector(s -> s.matchExpression("app", IN, "cache"))
                                .namespaces("other")
                                .matchLabelKeys("v")
                                .mismatchLabelKeys("w")))
                .podAffinity(a -> a.preferred(
                        2,
                        ZONE,
                        t -> t.labelSelector(s -> s.matchLabel("app", "db"))
                                .namespaceSelector(s -> s.matchLabel("team", "a"))))
                .podAntiAffinity(a -> a.required(HOSTNAME, t -> t.labelSelector(s -> s.matchLabel("app", "noisy"))))
                .podAntiAffinity(a -> a.preferred(3, ZONE, t -> t.labelSelector(s -> s.matchLabel("app", "p"))));
    }

    private static PodDraft volumes(PodDraft pod) {
        return pod.volume(
                        "a",
                        configMap("c")
                                .item("k", "f", 0400, 1000)
                                .defaultMode(0440)
                                .defaultUser(1000)
                                .optional())
                .volume(
                        "b",
                        secret("s")
                                .item("k", "f")
                                .defaultMode(0440)
                                .defaultUser(1000)
                                .optional())
                .volume("c", emptyDir().medium(MEMORY).sizeLimit(mib(64)).mode(0770))
                .volume("d", hostPath("/var/log").type(DIRECTORY))
                .volume("e", persistentVolumeClaim("data").readOnly())
                .volume("f", image("example/data:1").pullPolicy(ALWAYS))
                .volume(
                        "g",
                        downwardAPI()
                                .item("name", fieldRef("metadata.name"), 0400, 1000)
                                .defaultMode(0440)
                                .defaultUser(1000))
                .volume("h", nfs("nfs.example.com", "/x").readOnly())
                .volume(
                        "i",
                        csi("csi.example.com")
                                .volumeAttribute("a", "b")
                                .nodePublishSecretRef("s")
                                .fsType("ext4")
                                .readOnly())
                .volume(
                        "j",
                        ephemeralClaim(gib(1))
                                .limits(storage("2Gi"))
                                .volumeName("pv")
                                .storageClassName("fast")
                                .volumeMode(BLOCK)
                                .dataSource("snapshot.storage.k8s.io", "VolumeSnapshot", "snap")
                                .dataSourceRef("snapshot.storage.k8s.io", "VolumeSnapshot", "snap", "other")
                                .volumeAttributesClassName("gold")
                                .selector(s -> s.matchLabel("tier", "fast"))
                                .label("a", "b"))
                .volume(
                        "k",
                        projected(
                                        configMap("c").item("k", "f").optional(),
                                        secret("s").item("k", "f").optional(),
                                        downwardAPI()
                                                .item(
                                                        "mem",
                                                        resourceFieldRef("limits.memory")
                                                                .containerName("app")
                                                                .divisor(mib(1))),
                                        serviceAccountToken("token")
                                                .audience("vault")
                                                .expiration(hours(2))
                                                .user(1000),
                                        clusterTrustBundle("ca.pem")
                                                .name("roots")
                                                .user(1000)
                                                .optional(),
                                        clusterTrustBundle("all.pem")
                                                .signerName("example.com/ca")
                                                .labelSelector(s -> s)
                                                .labelSelector(s -> s.matchLabel("a", "b")),
                                        podCertificate("example.com/ca", "ED25519")
                                                .credentialBundlePath("b.pem")
                                                .keyPath("k.pem")
                                                .certificateChainPath("c.pem")
                                                .maxExpiration(hours(2))
                                                .user(1000)
                                                .userAnnotation("example.com/a", "b"))
                                .defaultMode(0440)
                                .defaultUser(1000));
    }

    private static ContainerDraft app() {
        return container("app", "example/app:1")
                .imagePullPolicy(ALWAYS)
                .command("run")
                .args("-v")
                .workingDir("/srv")
                .port("http", 8080, p -> p.protocol(UDP).hostPort(80).hostIP("10.0.0.1"))
                .env("A", "1")
                .env("B", secretKeyRef("s", "k").optional())
                .env("C", configMapKeyRef("c", "k").optional())
                .env("D", fieldRef("status.podIP").apiVersion("v1"))
                .env("E", resourceFieldRef("limits.cpu").containerName("app").divisor("1m"))
                .env("F", fileKeyRef("env", "f", "k").optional())
                .envFrom(secretRef("s").optional().prefix("P_"))
                .envFrom(configMapRef("c").optional())
                .requests(cpu("100m"))
                .limits(memory(mib(64)))
                .claim("gpu", "one")
                .volumeMount(
                        "a",
                        "/a",
                        m -> m.readOnly()
                                .recursiveReadOnly(ENABLED)
                                .bindMountOptions(NOEXEC)
                                .subPath("x")
                                .mountPropagation(HOST_TO_CONTAINER))
                .volumeMount("b", "/b", m -> m.subPathExpr("$(A)"))
                .volumeDevice("j", "/dev/j")
                .readinessProbe(httpGet("/", "http")
                        .scheme(HTTPS)
                        .protocol(HTTP1)
                        .host("h")
                        .httpHeader("Host", "x")
                        .period(seconds(5))
                        .timeout(seconds(2))
                        .initialDelay(seconds(3))
                        .failureThreshold(4)
                        .successThreshold(2))
                .livenessProbe(grpc(9090).service("s").mode(TLS).terminationGracePeriod(seconds(5)))
                .startupProbe(exec("true"))
                .postStart(tcpSocket(8080).host("h"))
                .preStop(sleep(seconds(5)))
                .stopSignal("SIGQUIT")
                .restartPolicyRule(RESTART, exitCodes(IN, 42))
                .terminationMessagePath("/dev/end")
                .terminationMessagePolicy(FALLBACK_TO_LOGS_ON_ERROR)
                .stdin()
                .stdinOnce()
                .tty()
                .runAsUser(1)
                .runAsGroup(2)
                .runAsNonRoot()
                .readOnlyRootFilesystem()
                .allowPrivilegeEscalation(false)
                .privileged()
                .capabilities(x -> x.add("NET_BIND_SERVICE"))
                .capabilities(x -> x.drop("ALL"))
                .seccompProfile(RUNTIME_DEFAULT)
                .appArmorProfile(UNCONFINED)
                .seLinuxOptions(s -> s.level("l"))
                .procMount(UNMASKED)
                .windowsOptions(w -> w.hostProcess());
    }

    private static ContainerDraft side() {
        return app().name("side")
                .startupProbe(tcpSocket("http"))
                .resizePolicy("memory", RESTART_CONTAINER)
                .postStart(httpGet("/", 1))
                .preStop(exec("bye"));
    }

    private static PodDraft windows() {
        return pod("w").os("windows")
                .windowsOptions(w ->
                        w.gmsaCredentialSpecName("web").gmsaCredentialSpec("{}").runAsUserName("ContainerUser"))
                .container("app", "i");
    }
}
