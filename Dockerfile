# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What is restored depends on these alone, so a change of the code restores nothing anew.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.props src/
COPY src/AnnounceBot/AnnounceBot.csproj src/AnnounceBot/
COPY src/AnnounceBot.Discord/AnnounceBot.Discord.csproj src/AnnounceBot.Discord/
COPY src/AnnounceBot.Feeds/AnnounceBot.Feeds.csproj src/AnnounceBot.Feeds/
COPY src/AnnounceBot.Playground/AnnounceBot.Playground.csproj src/AnnounceBot.Playground/
RUN dotnet restore src/AnnounceBot --use-current-runtime -p:SelfContained=true -p:PublishReadyToRun=true
COPY .editorconfig ./
COPY config config
COPY src src
RUN dotnet publish src/AnnounceBot --configuration Release --use-current-runtime --self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true --output /app

# The bot brings its own .NET: all of it is compiled ahead together, and so it starts sooner.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
LABEL org.opencontainers.image.title="AnnounceBot" \
      org.opencontainers.image.description="Announces what a community's people publish on their own blogs, in Discord"
# libsqlite3-0 is newer than the one that comes with the bot; curl asks how it fares.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl libsqlite3-0 tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir --parents /var/lib/announcebot /etc/announcebot \
    && chown app:app /var/lib/announcebot
COPY --from=build /app /app
COPY config/announcebot.json config/announcebot.schema.json /etc/announcebot/
# In a container "localhost" is the container's own: who may ask is said where its ports are published.
ENV ANNOUNCEBOT_CONFIG=/etc/announcebot/announcebot.json \
    ANNOUNCEBOT__STORAGE__PATH=/var/lib/announcebot/announcebot.db \
    ANNOUNCEBOT__WEB__LISTEN=http://0.0.0.0:5081
VOLUME /var/lib/announcebot
WORKDIR /etc/announcebot
# A number, so that Kubernetes sees that it is not root.
USER $APP_UID
EXPOSE 5081 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m CMD ["curl", "--fail", "--silent", "--show-error", "--max-time", "4", "http://127.0.0.1:5081/healthz"]
ENTRYPOINT ["/app/announcebot"]
CMD ["run"]
