System.Console.WriteLine("onrecord");
