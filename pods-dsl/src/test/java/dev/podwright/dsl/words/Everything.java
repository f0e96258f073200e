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
                linux().draft(), windows().draft(), pod().generateName("p-").draft());
    }

    private static PodDraft linux() {
        return volumes(scheduling(runtime(pod("p"))))
                .sidecar(side())
                .container(app())
                .ephemeral(
                        app().named("copy")
                                .port("x", 1)
                                .claim("gpu")
                                .resizesInPlace("cpu")
                                .restartNever(),
                        "app");
    }

    private static PodDraft runtime(PodDraft pod) {
        return pod.namespace("ns")
                .label("app", "p")
                .annotation("a", "b")
                .finalizer("example.com/keep")
                .gracePeriod(seconds(40))
                .activeDeadline(hours(1))
                .restartOnFailure()
                .pullSecret("registry")
                .serviceAccount("robot")
                .noServiceAccountToken()
                .sharesProcesses()
                .runtimeClass("gvisor")
                .noServiceLinks()
                .readinessGate("example.com/ready")
                .resourceClaim("gpu", "one-gpu")
                .resourceClaimFromTemplate("nic", "fast-nic")
                .requests(cpu(1))
                .limits(cpu(2))
                .hostNetwork()
                .hostPID()
                .hostIPC()
                .ownUsers()
                .hostname("h")
                .subdomain("s")
                .hostnameAsFQDN()
                .hostnameOverride("o")
                .dnsOnly(d -> d.nameservers("10.0.0.10").searches("example.com").option("ndots", "2"))
                .hostAlias("10.0.0.1", "db")
                .runAsUser(1)
                .runAsGroup(2)
                .runAsNonRoot()
                .fsGroup(3)
                .fsGroupChangedOnRootMismatch()
                .supplementalGroups(4)
                .supplementalGroupsStrict()
                .sysctl("net.core.somaxconn", "1024")
                .seccomp(localhostProfile("p.json"))
                .appArmor(localhostProfile("p"))
                .seLinux(s -> s.user("u").role("r").type("t").level("l"))
                .seLinuxFileByFile();
    }

    private static PodDraft scheduling(PodDraft pod) {
        return pod.nodeSelector("disk", "ssd")
                .node("n1")
                .os("linux")
                .tolerates(taint("k", "v").noExecute(minutes(1)))
                .priorityClass("high")
                .preemptsNever()
                .scheduler("mine")
                .schedulingGate("example.com/wait")
                .schedulingGroup("group")
                .spreadOver(
                        zones(),
                        s -> s.minDomains(2).overAllNodes().overToleratedNodes().alike("pod-template-hash"))
                .requiresNode(nodeLabel("arch").anyOf("amd64"), nodeName().anyOf("n1"))
                .prefersNode(1, nodeLabel("disk").exists())
                .near(
                        podsWhere(podLabel("app").anyOf("cache"))
                                .inNamespaces("other")
                                .alike("v")
                                .unlike("w"),
                        nodes())
                .prefersNear(2, podsWith("app", "db").inNamespacesWith("team", "a"), zones())
                .awayFrom(podsWith("app", "noisy"), nodes())
                .prefersAwayFrom(3, podsWith("app", "p"), zones());
    }

    private static PodDraft volumes(PodDraft pod) {
        return pod.volume("a", configMap("c").item("k", "f", 0400).mode(0440).optional())
                .volume("b", secret("s").item("k", "f").mode(0440).optional())
                .volume("c", emptyDir().inMemory().limit(mib(64)))
                .volume("d", hostPath("/var/log").directory())
                .volume("e", pvc("data").readOnly())
                .volume("f", image("example/data:1").pullAlways())
                .volume(
                        "g",
                        downwardAPI()
                                .file("name", fromField("metadata.name"), 0400)
                                .mode(0440))
                .volume("h", nfs("nfs.example.com", "/x").readOnly())
                .volume(
                        "i",
                        csi("csi.example.com")
                                .attribute("a", "b")
                                .secret("s")
                                .fsType("ext4")
                                .readOnly())
                .volume(
                        "j",
                        ephemeralClaim(gib(1))
                                .storageClass("fast")
                                .block()
                                .fromSnapshot("snap")
                                .fromSnapshot("snap", "other")
                                .attributesClass("gold")
                                .volumeLabel("tier", "fast")
                                .label("a", "b"))
                .volume(
                        "k",
                        projected(
                                        configMap("c").item("k", "f").optional(),
                                        secret("s").item("k", "f").optional(),
                                        downwardAPI()
                                                .file(
                                                        "mem",
                                                        fromResource("limits.memory")
                                                                .of("app")
                                                                .inUnitsOf(mib(1))),
                                        serviceAccountToken("token")
                                                .audience("vault")
                                                .expiresAfter(hours(2)),
                                        trustBundle("roots", "ca.pem").optional(),
                                        trustBundlesOf("example.com/ca", "all.pem")
                                                .labelled("a", "b"),
                                        podCertificate("example.com/ca", "ED25519")
                                                .bundle("b.pem")
                                                .files("k.pem", "c.pem")
                                                .expiresAfter(hours(2))
                                                .annotation("example.com/a", "b"))
                                .mode(0440));
    }

    private static ContainerDraft app() {
        return container("app", "example/app:1")
                .pullAlways()
                .command("run")
                .args("-v")
                .workingDir("/srv")
                .port("http", 8080, p -> p.udp().hostPort(80).hostIP("10.0.0.1"))
                .env("A", "1")
                .env("B", fromSecret("s", "k").optional())
                .env("C", fromConfigMap("c", "k").optional())
                .env("D", fromField("status.podIP"))
                .env("E", fromResource("limits.cpu").of("app").inUnitsOf("1m"))
                .env("F", fromFile("env", "f", "k").optional())
                .envFrom("P_", secret("s").optional())
                .envFrom(configMap("c").optional())
                .requests(milliCpu(100))
                .limits(memory(mib(64)))
                .claim("gpu", "one")
                .mount("a", "/a", m -> m.readOnlyRecursively().subPath("x").seesMountsOfHost())
                .mount("b", "/b", m -> m.subPathExpr("$(A)"))
                .device("j", "/dev/j")
                .readiness(httpGet("/", "http")
                        .https()
                        .host("h")
                        .header("Host", "x")
                        .every(seconds(5))
                        .timeout(seconds(2))
                        .initialDelay(seconds(3))
                        .failsAfter(4)
                        .succeedsAfter(2))
                .liveness(grpc(9090).service("s").gracePeriod(seconds(5)))
                .startup(exec("true"))
                .postStart(tcp(8080).host("h"))
                .preStop(sleep(seconds(5)))
                .stopSignal("SIGQUIT")
                .restartsOnExit(42)
                .terminationMessagePath("/dev/end")
                .terminationMessageFromLogs()
                .stdinOnce()
                .tty()
                .runAsUser(1)
                .runAsGroup(2)
                .runAsNonRoot()
                .readOnlyRootFilesystem()
                .noPrivilegeEscalation()
                .privileged()
                .addCapabilities("NET_BIND_SERVICE")
                .dropAllCapabilities()
                .seccomp(runtimeDefault())
                .appArmor(unconfined())
                .seLinux(s -> s.level("l"))
                .unmaskedProc()
                .windows(w -> w.hostProcess());
    }

    private static ContainerDraft side() {
        return app().named("side")
                .startup(tcp("http"))
                .resizesByRestart("memory")
                .postStart(httpGet("/", 1))
                .preStop(exec("bye"));
    }

    private static PodDraft windows() {
        return pod("w").os("windows")
                .windows(w -> w.gmsa("web").gmsaInline("{}").runAsUserName("ContainerUser"))
                .container("app", "i");
    }
}
