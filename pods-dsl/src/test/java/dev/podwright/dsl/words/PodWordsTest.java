package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.anyTaint;
import static dev.podwright.dsl.Pods.cpu;
import static dev.podwright.dsl.Pods.edit;
import static dev.podwright.dsl.Pods.localhostProfile;
import static dev.podwright.dsl.Pods.memory;
import static dev.podwright.dsl.Pods.minutes;
import static dev.podwright.dsl.Pods.nodeLabel;
import static dev.podwright.dsl.Pods.nodeName;
import static dev.podwright.dsl.Pods.nodes;
import static dev.podwright.dsl.Pods.podsWith;
import static dev.podwright.dsl.Pods.regions;
import static dev.podwright.dsl.Pods.runtimeDefault;
import static dev.podwright.dsl.Pods.seconds;
import static dev.podwright.dsl.Pods.taint;
import static dev.podwright.dsl.Pods.topology;
import static dev.podwright.dsl.Pods.zones;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import dev.podwright.dsl.Pods;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodWordsTest {
    @Test
    void metadata() {
        assertYaml(
                pod().name("q")
                        .namespace("shop")
                        .label("app", "shop")
                        .labels(Map.of("tier", "front", "part", "x"))
                        .annotation("example.com/owner", "me")
                        .annotations(Map.of("example.com/b", "2", "example.com/a", "1"))
                        .allow("localhost/port-collision", "on purpose")
                        .metadata(m -> m.addFinalizer("example.com/hold")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: q
                  namespace: shop
                  labels:
                    app: shop
                    part: x
                    tier: front
                  annotations:
                    example.com/owner: me
                    example.com/a: "1"
                    example.com/b: "2"
                    podwright.dev/allow-localhost.port-collision: on purpose
                  finalizers:
                  - example.com/hold
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                """);
        assertYaml(Pods.pod().generateName("job-").container(app()), """
                apiVersion: v1
                kind: Pod
                metadata:
                  generateName: job-
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                """);
    }

    @Test
    void containers_in_their_order() {
        assertYaml(
                Pods.pod("p")
                        .init("first", "i")
                        .sidecar("second", "s")
                        .init("third", "i", c -> c.args("x"))
                        .sidecar(Pods.container("fourth", "s"))
                        .init(Pods.container("fifth", "i"))
                        .container("main", "m")
                        .container("gone", "m")
                        .without("gone")
                        .inEach(c -> c.pullAlways()),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  initContainers:
                  - name: first
                    image: i
                    imagePullPolicy: Always
                  - name: second
                    image: s
                    restartPolicy: Always
                    imagePullPolicy: Always
                  - name: third
                    image: i
                    args:
                    - x
                    imagePullPolicy: Always
                  - name: fourth
                    image: s
                    restartPolicy: Always
                    imagePullPolicy: Always
                  - name: fifth
                    image: i
                    imagePullPolicy: Always
                  containers:
                  - name: main
                    image: m
                    imagePullPolicy: Always
                """);
    }

    @Test
    void running() {
        assertYaml(
                pod().restartAlways()
                        .restartOnFailure()
                        .gracePeriod(minutes(1))
                        .activeDeadline(seconds(90))
                        .pullSecret("registry")
                        .serviceAccount("shop")
                        .noServiceAccountToken()
                        .sharesProcesses()
                        .runtimeClass("gvisor")
                        .os("linux")
                        .noServiceLinks()
                        .readinessGate("example.com/ready")
                        .resourceClaim("gpu", "the-gpu")
                        .resourceClaimFromTemplate("nic", "nics")
                        .requests(cpu("1"), memory("1Gi"))
                        .limits(cpu("2")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  restartPolicy: OnFailure
                  terminationGracePeriodSeconds: 60
                  activeDeadlineSeconds: 90
                  serviceAccountName: shop
                  automountServiceAccountToken: false
                  shareProcessNamespace: true
                  imagePullSecrets:
                  - name: registry
                  readinessGates:
                  - conditionType: example.com/ready
                  runtimeClassName: gvisor
                  enableServiceLinks: false
                  os:
                    name: linux
                  resourceClaims:
                  - name: gpu
                    resourceClaimName: the-gpu
                  - name: nic
                    resourceClaimTemplateName: nics
                  resources:
                    limits:
                      cpu: "2"
                    requests:
                      cpu: "1"
                      memory: 1Gi
                """);
        assertYaml(pod().restartNever().serviceAccountToken().schedulingGroup("group"), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  restartPolicy: Never
                  automountServiceAccountToken: true
                  schedulingGroup:
                    podGroupName: group
                """);
    }

    @Test
    void network() {
        assertYaml(
                pod().hostNetwork()
                        .hostPID()
                        .hostIPC()
                        .hostname("web")
                        .subdomain("shop")
                        .hostnameAsFQDN()
                        .dnsClusterFirstWithHostNet()
                        .dns(d -> d.searches("example.com"))
                        .hostAlias("10.0.0.1", "db", "db.local"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  dnsPolicy: ClusterFirstWithHostNet
                  hostNetwork: true
                  hostPID: true
                  hostIPC: true
                  hostname: web
                  subdomain: shop
                  hostAliases:
                  - ip: 10.0.0.1
                    hostnames:
                    - db
                    - db.local
                  dnsConfig:
                    searches:
                    - example.com
                  setHostnameAsFQDN: true
                """);
        assertYaml(pod().ownUsers().hostnameOverride("web.example.com").dnsOnly(d -> d.nameservers("1.1.1.1")), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  dnsPolicy: None
                  dnsConfig:
                    nameservers:
                    - 1.1.1.1
                  hostUsers: false
                  hostnameOverride: web.example.com
                """);
        assertYaml(pod().dnsOfNode(), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  dnsPolicy: Default
                """);
        assertYaml(pod().dnsOfNode().dnsClusterFirst(), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  dnsPolicy: ClusterFirst
                """);
    }

    @Test
    void security() {
        assertYaml(
                pod().runAsUser(1000)
                        .runAsGroup(2000)
                        .runAsNonRoot()
                        .fsGroup(3000)
                        .fsGroupChangedOnRootMismatch()
                        .supplementalGroups(4000, 5000)
                        .supplementalGroupsStrict()
                        .sysctl("net.ipv4.tcp_syncookies", "1")
                        .seccomp(runtimeDefault())
                        .appArmor(localhostProfile("shop"))
                        .securityContext(s -> s.seLinuxChangePolicy("Recursive")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  securityContext:
                    runAsUser: 1000
                    runAsGroup: 2000
                    runAsNonRoot: true
                    supplementalGroups:
                    - 4000
                    - 5000
                    supplementalGroupsPolicy: Strict
                    fsGroup: 3000
                    sysctls:
                    - name: net.ipv4.tcp_syncookies
                      value: "1"
                    fsGroupChangePolicy: OnRootMismatch
                    seccompProfile:
                      type: RuntimeDefault
                    appArmorProfile:
                      type: Localhost
                      localhostProfile: shop
                    seLinuxChangePolicy: Recursive
                """);
    }

    @Test
    void hardened() {
        assertYaml(
                pod().hardened()
                        .init(
                                "setup",
                                "i",
                                c -> c.addCapabilities("NET_BIND_SERVICE").mayEscalatePrivileges()),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  initContainers:
                  - name: setup
                    image: i
                    securityContext:
                      capabilities:
                        add:
                        - NET_BIND_SERVICE
                        drop:
                        - ALL
                      allowPrivilegeEscalation: true
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      capabilities:
                        drop:
                        - ALL
                      allowPrivilegeEscalation: false
                  securityContext:
                    runAsNonRoot: true
                    seccompProfile:
                      type: RuntimeDefault
                """);
    }

    @Test
    void scheduling() {
        assertYaml(
                pod().nodeSelector("disk", "ssd")
                        .node("n1")
                        .tolerates("gpu")
                        .tolerates(taint("team", "a").noSchedule())
                        .tolerates(taint("team", "b").preferNoSchedule())
                        .tolerates(taint("team", "c").noExecute())
                        .tolerates(anyTaint().noExecute(minutes(5)))
                        .priorityClass("critical")
                        .preemptsNever()
                        .scheduler("mine")
                        .schedulingGate("example.com/wait"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  nodeSelector:
                    disk: ssd
                  nodeName: n1
                  schedulerName: mine
                  tolerations:
                  - key: gpu
                    operator: Exists
                  - key: team
                    operator: Equal
                    value: a
                    effect: NoSchedule
                  - key: team
                    operator: Equal
                    value: b
                    effect: PreferNoSchedule
                  - key: team
                    operator: Equal
                    value: c
                    effect: NoExecute
                  - operator: Exists
                    effect: NoExecute
                    tolerationSeconds: 300
                  priorityClassName: critical
                  preemptionPolicy: Never
                  schedulingGates:
                  - name: example.com/wait
                """);
    }

    @Test
    void spreading() {
        assertYaml(
                pod().spreadOver(zones())
                        .spreadOver(
                                nodes(),
                                s -> s.maxSkew(2)
                                        .ifPossible()
                                        .matching("app", "shop")
                                        .matching("tier", "front")
                                        .alike("pod-template-hash")
                                        .overAllNodes()
                                        .overToleratedNodes())
                        .spreadOver(regions(), s -> s.minDomains(3).with(b -> b.nodeTaintsPolicy("Ignore")))
                        .label("app", "shop"),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  labels:
                    app: shop
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  topologySpreadConstraints:
                  - maxSkew: 1
                    topologyKey: topology.kubernetes.io/zone
                    whenUnsatisfiable: DoNotSchedule
                    labelSelector:
                      matchLabels:
                        app: shop
                  - maxSkew: 2
                    topologyKey: kubernetes.io/hostname
                    whenUnsatisfiable: ScheduleAnyway
                    labelSelector:
                      matchLabels:
                        app: shop
                        tier: front
                    nodeAffinityPolicy: Ignore
                    nodeTaintsPolicy: Honor
                    matchLabelKeys:
                    - pod-template-hash
                  - maxSkew: 1
                    topologyKey: topology.kubernetes.io/region
                    whenUnsatisfiable: DoNotSchedule
                    labelSelector:
                      matchLabels:
                        app: shop
                    minDomains: 3
                    nodeTaintsPolicy: Ignore
                """);
    }

    @Test
    void affinity() {
        assertYaml(
                pod().requiresNode(
                                nodeLabel("disk").anyOf("ssd", "nvme"),
                                nodeLabel("arch").noneOf("arm"))
                        .requiresNode(nodeLabel("gpu").exists())
                        .orNode(nodeName().anyOf("n1"))
                        .prefersNode(
                                10,
                                nodeLabel("spot").absent(),
                                nodeLabel("cores").above(8))
                        .prefersNode(5, nodeLabel("load").below(50))
                        .near(podsWith("app", "db").and("tier", "back"), zones())
                        .prefersNear(20, podsWith("app", "cache").inNamespaces("a", "b"), nodes())
                        .awayFrom(podsWith("app", "shop"), nodes())
                        .prefersAwayFrom(
                                30,
                                podsWith("app", "noisy").inAllNamespaces().with(t -> t.addMatchLabelKey("version")),
                                topology("example.com/rack")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                        - matchExpressions:
                          - key: disk
                            operator: In
                            values:
                            - ssd
                            - nvme
                          - key: arch
                            operator: NotIn
                            values:
                            - arm
                          - key: gpu
                            operator: Exists
                        - matchFields:
                          - key: metadata.name
                            operator: In
                            values:
                            - n1
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 10
                        preference:
                          matchExpressions:
                          - key: spot
                            operator: DoesNotExist
                          - key: cores
                            operator: Gt
                            values:
                            - "8"
                      - weight: 5
                        preference:
                          matchExpressions:
                          - key: load
                            operator: Lt
                            values:
                            - "50"
                    podAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchLabels:
                            app: db
                            tier: back
                        topologyKey: topology.kubernetes.io/zone
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 20
                        podAffinityTerm:
                          labelSelector:
                            matchLabels:
                              app: cache
                          namespaces:
                          - a
                          - b
                          topologyKey: kubernetes.io/hostname
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchLabels:
                            app: shop
                        topologyKey: kubernetes.io/hostname
                      preferredDuringSchedulingIgnoredDuringExecution:
                      - weight: 30
                        podAffinityTerm:
                          labelSelector:
                            matchLabels:
                              app: noisy
                          topologyKey: example.com/rack
                          namespaceSelector: {}
                          matchLabelKeys:
                          - version
                """);
    }

    @Test
    void conditions_loops_pieces_and_the_way_down() {
        assertYaml(
                pod().when(true, p -> p.label("yes", "1"))
                        .when(false, p -> p.label("no", "1"))
                        .each(List.of("a", "b"), (p, name) -> p.pullSecret(name))
                        .including(p -> p.hostname("piece"))
                        .spec(s -> s.enableServiceLinks(false)),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  labels:
                    "yes": "1"
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  imagePullSecrets:
                  - name: a
                  - name: b
                  hostname: piece
                  enableServiceLinks: false
                """);
    }

    @Test
    void editing_keeps_everything_else() {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: legacy
                  labels:
                    app: legacy
                  finalizers:
                  - example.com/hold
                spec:
                  initContainers:
                  - name: side
                    image: s
                    restartPolicy: Always
                  containers:
                  - name: app
                    image: i
                    ports:
                    - name: a
                      containerPort: 1
                    resources:
                      limits:
                        memory: 0.5Gi
                      claims:
                      - name: a
                    securityContext:
                      capabilities:
                        add:
                        - A
                      procMount: Default
                  volumes:
                  - name: v
                    emptyDir: {}
                  nodeSelector:
                    disk: ssd
                  securityContext:
                    supplementalGroups:
                    - 1
                    sysctls:
                    - name: kernel.msgmax
                      value: "1"
                  imagePullSecrets:
                  - name: one
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                        - matchExpressions:
                          - key: disk
                            operator: Exists
                  tolerations:
                  - operator: Exists
                  hostAliases:
                  - ip: 10.0.0.1
                    hostnames:
                    - a
                  readinessGates:
                  - conditionType: example.com/a
                  topologySpreadConstraints:
                  - maxSkew: 1
                    topologyKey: zone
                    whenUnsatisfiable: DoNotSchedule
                  schedulingGates:
                  - name: example.com/a
                  resourceClaims:
                  - name: a
                    resourceClaimName: a
                  resources:
                    requests:
                      cpu: "1"
                status:
                  phase: Running
                """;
        assertYaml(edit(Yaml.read(yaml)), yaml);
        assertYaml(
                edit(Yaml.read(yaml))
                        .label("a", "1")
                        .pullSecret("two")
                        .hostAlias("10.0.0.2", "b")
                        .readinessGate("example.com/b")
                        .schedulingGate("example.com/b")
                        .resourceClaim("b", "b")
                        .limits(cpu("1"))
                        .spreadOver(nodes())
                        .near(podsWith("app", "db"), zones())
                        .sysctl("kernel.shm_rmid_forced", "1")
                        .in(
                                "app",
                                c -> c.port("b", 2)
                                        .addCapabilities("B")
                                        .requests(memory("1"))
                                        .claim("b")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: legacy
                  labels:
                    app: legacy
                    a: "1"
                  finalizers:
                  - example.com/hold
                spec:
                  initContainers:
                  - name: side
                    image: s
                    restartPolicy: Always
                  containers:
                  - name: app
                    image: i
                    ports:
                    - name: a
                      containerPort: 1
                    - name: b
                      containerPort: 2
                    resources:
                      limits:
                        memory: 0.5Gi
                      requests:
                        memory: "1"
                      claims:
                      - name: a
                      - name: b
                    securityContext:
                      capabilities:
                        add:
                        - A
                        - B
                      procMount: Default
                  volumes:
                  - name: v
                    emptyDir: {}
                  nodeSelector:
                    disk: ssd
                  securityContext:
                    supplementalGroups:
                    - 1
                    sysctls:
                    - name: kernel.msgmax
                      value: "1"
                    - name: kernel.shm_rmid_forced
                      value: "1"
                  imagePullSecrets:
                  - name: one
                  - name: two
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                        - matchExpressions:
                          - key: disk
                            operator: Exists
                    podAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                      - labelSelector:
                          matchLabels:
                            app: db
                        topologyKey: topology.kubernetes.io/zone
                  tolerations:
                  - operator: Exists
                  hostAliases:
                  - ip: 10.0.0.1
                    hostnames:
                    - a
                  - ip: 10.0.0.2
                    hostnames:
                    - b
                  readinessGates:
                  - conditionType: example.com/a
                  - conditionType: example.com/b
                  topologySpreadConstraints:
                  - maxSkew: 1
                    topologyKey: zone
                    whenUnsatisfiable: DoNotSchedule
                  - maxSkew: 1
                    topologyKey: kubernetes.io/hostname
                    whenUnsatisfiable: DoNotSchedule
                    labelSelector:
                      matchLabels:
                        app: legacy
                        a: "1"
                  schedulingGates:
                  - name: example.com/a
                  - name: example.com/b
                  resourceClaims:
                  - name: a
                    resourceClaimName: a
                  - name: b
                    resourceClaimName: b
                  resources:
                    limits:
                      cpu: "1"
                    requests:
                      cpu: "1"
                status:
                  phase: Running
                """);
    }
}
