package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import dev.podwright.dsl.Pods;
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
                        .suppress("localhost/port-collision", "on purpose")
                        .finalizer("example.com/hold"),
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
                    suppress.podwright.dev/localhost.port-collision: on purpose
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
                        .initContainer("first", "i")
                        .sidecar("second", "s")
                        .initContainer("third", "i", c -> c.args("x"))
                        .sidecar(Pods.container("fourth", "s"))
                        .initContainer(Pods.container("fifth", "i"))
                        .container("main", "m")
                        .container("gone", "m")
                        .withoutContainer("gone")
                        .inEachContainer(c -> c.imagePullPolicy(ALWAYS)),
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
                pod().restartPolicy(ALWAYS)
                        .restartPolicy(ON_FAILURE)
                        .terminationGracePeriod(minutes(1))
                        .activeDeadline(seconds(90))
                        .imagePullSecret("registry")
                        .serviceAccountName("shop")
                        .automountServiceAccountToken(false)
                        .shareProcessNamespace()
                        .runtimeClassName("gvisor")
                        .os("linux")
                        .enableServiceLinks(false)
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
        assertYaml(pod().restartPolicy(NEVER).automountServiceAccountToken(true).schedulingGroup("group"), """
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
                        .setHostnameAsFQDN()
                        .dnsPolicy(CLUSTER_FIRST_WITH_HOST_NET)
                        .dnsConfig(d -> d.searches("example.com"))
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
        assertYaml(
                pod().hostUsers(false)
                        .hostnameOverride("web.example.com")
                        .dnsPolicy(NONE)
                        .dnsConfig(d -> d.nameservers("1.1.1.1")),
                """
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
        assertYaml(pod().dnsPolicy(DEFAULT), """
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
        assertYaml(pod().dnsPolicy(DEFAULT).dnsPolicy(CLUSTER_FIRST), """
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
                        .fsGroupChangePolicy(ON_ROOT_MISMATCH)
                        .supplementalGroups(4000, 5000)
                        .supplementalGroupsPolicy(STRICT)
                        .sysctl("net.ipv4.tcp_syncookies", "1")
                        .seccompProfile(RUNTIME_DEFAULT)
                        .appArmorProfile(LOCALHOST, "shop")
                        .seLinuxChangePolicy("Recursive"),
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
                        .initContainer(
                                "setup",
                                "i",
                                c -> c.capabilities(x -> x.add("NET_BIND_SERVICE"))
                                        .allowPrivilegeEscalation(true)),
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
}
