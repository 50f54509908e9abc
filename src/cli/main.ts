console.log("tamga");
