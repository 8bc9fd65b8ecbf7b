# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/AnnounceBot --configuration Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libsqlite3-0 tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir --parents /var/lib/announcebot /etc/announcebot \
    && chown app:app /var/lib/announcebot
COPY --from=build /app /app
COPY config/announcebot.json /etc/announcebot/
ENV ANNOUNCEBOT_CONFIG=/etc/announcebot/announcebot.json \
    ANNOUNCEBOT__STORAGE__PATH=/var/lib/announcebot/announcebot.db
VOLUME /var/lib/announcebot
WORKDIR /etc/announcebot
USER app
ENTRYPOINT ["dotnet", "/app/announcebot.dll"]
CMD ["run"]
